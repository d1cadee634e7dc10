package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Placement;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.List;

/** HX-14 to HX-16: what an adapter may see of the core. */
final class PortAccessRules {

  static final Rule DRIVING =
      new Rule(
          "HX-14",
          "A driving adapter does not reach for driven ports",
          "It would skip the use case: its transaction, its policy, its refusals.",
          "Call the driving port that does it, or write one.",
          "calls and names of driven ports in driving adapters",
          "a driven port that is handed on as an Object");

  static final Rule DRIVEN =
      new Rule(
          "HX-15",
          "A driven adapter is asked and does not ask",
          "A database that starts use cases makes a cycle that no transaction survives.",
          "Return what was asked for, and let the use case go on.",
          "calls and names of driving ports in driven adapters",
          "a call back through a lambda");

  static final Rule OFFERED =
      new Rule(
          "HX-16",
          "An adapter sees of the core only what is offered",
          "A response that is a domain type publishes the model; a use case that is named cannot be"
              + " replaced.",
          "Use the driving port and its types; or offer the type, knowingly, with api(...).",
          "types of the core in driving adapters that are neither a driving port nor of the api;"
              + " the application in driven adapters",
          "a value that is passed on and never named, see HX-17");

  private PortAccessRules() {}

  static List<Check> all() {
    return List.of(
        UseCheck.of(
            DRIVING,
            (use, facts) ->
                isFrom(use, facts, Kind.DRIVING_ADAPTER) && isClosed(use.to(), facts.placement())),
        UseCheck.of(
            DRIVEN,
            (use, facts) ->
                isFrom(use, facts, Kind.DRIVEN_ADAPTER)
                    && facts.placement().isDrivingPort(use.to())),
        UseCheck.of(OFFERED, PortAccessRules::isNotOffered));
  }

  /** A driven port is never offered; what it speaks of may be. */
  static boolean isClosed(String className, Placement placement) {
    boolean port = placement.type(className).filter(JavaClass::isInterface).isPresent();
    return placement.isDrivenPort(className) && (port || !placement.isOffered(className));
  }

  private static boolean isNotOffered(Use use, Facts facts) {
    Placement placement = facts.placement();
    Kind to = placement.of(use.to()).map(Component::kind).orElse(Kind.COMPOSITION_ROOT);
    if (!to.isCore() || placement.isDrivenPort(use.to()) || placement.isOffered(use.to())) {
      return false;
    }
    return isFrom(use, facts, Kind.DRIVING_ADAPTER)
        || (isFrom(use, facts, Kind.DRIVEN_ADAPTER) && to == Kind.APPLICATION);
  }

  private static boolean isFrom(Use use, Facts facts, Kind kind) {
    return DirectionRules.isFrom(use, facts, kind::equals);
  }
}
