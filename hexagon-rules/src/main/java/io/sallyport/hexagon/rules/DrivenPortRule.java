package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Placement;
import io.sallyport.hexagon.description.Kind;

/** HX-14: a driving adapter does not reach for driven ports. */
final class DrivenPortRule {

  static final Rule RULE =
      new Rule(
          "HX-14",
          "A driving adapter does not reach for driven ports",
          "It would skip the use case: its transaction, its policy, its refusals.",
          "Call the driving port that does it, or write one.",
          "calls and names of driven ports in driving adapters",
          "a driven port that is handed on as an Object");

  private DrivenPortRule() {}

  static Check check() {
    return UseCheck.of(
        RULE,
        (use, facts) ->
            UserKind.is(use, facts, Kind.DRIVING_ADAPTER::equals)
                && isClosed(use.to(), facts.placement()));
  }

  /** A driven port is never offered; what it speaks of may be. */
  static boolean isClosed(String className, Placement placement) {
    boolean port = placement.type(className).filter(JavaClass::isInterface).isPresent();
    return placement.isDrivenPort(className) && (port || !placement.isOffered(className));
  }
}
