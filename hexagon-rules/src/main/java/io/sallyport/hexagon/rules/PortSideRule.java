package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.description.Kind;
import java.util.Set;
import java.util.stream.Stream;

/** HX-13: a port is implemented on its own side. */
final class PortSideRule {

  static final Rule RULE =
      new Rule(
          "HX-13",
          "A port is implemented on its own side",
          "A driven port in a driving adapter, or a use case in a database adapter, turns the"
              + " hexagon round.",
          "Implement driving ports in the application and driven ports in driven adapters; decorate"
              + " them where everything is wired.",
          "classes that implement a port, also through other types",
          "lambdas");

  private static final Set<Kind> ANYWAY = Set.of(Kind.COMPOSITION_ROOT, Kind.TESTKIT);

  private PortSideRule() {}

  static Check check() {
    return new SimpleCheck(RULE, PortSideRule::onTheWrongSide);
  }

  private static Stream<Finding> onTheWrongSide(Facts facts) {
    return Implementation.all(facts)
        .filter(each -> Implementation.isPort(each.port(), facts))
        .filter(
            each ->
                facts
                    .component(each.by().getName())
                    .filter(
                        component -> !mayImplement(component.kind(), each.port().getName(), facts))
                    .isPresent())
        .map(each -> each.finding(RULE, facts));
  }

  private static boolean mayImplement(Kind kind, String port, Facts facts) {
    boolean driving = facts.placement().isDrivingPort(port) && kind == Kind.APPLICATION;
    boolean driven = facts.placement().isDrivenPort(port) && kind == Kind.DRIVEN_ADAPTER;
    boolean both = facts.placement().isDrivingPort(port) && facts.placement().isDrivenPort(port);
    return ANYWAY.contains(kind) || (!both && (driving || driven));
  }
}
