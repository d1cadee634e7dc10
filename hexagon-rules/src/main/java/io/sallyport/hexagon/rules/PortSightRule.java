package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Placement;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;

/** HX-31: a port does not see who implements it. */
final class PortSightRule {

  static final Rule RULE =
      new Rule(
          "HX-31",
          "A port does not see who implements it",
          "A port that names a service is that service under another name; nothing can take its"
              + " place.",
          "Let the port speak of the model and of its own types alone.",
          "classes of the application that are not offered, and classes that implement a port, in"
              + " the packages of ports",
          "a service of the domain that implements no port");

  private PortSightRule() {}

  static Check check() {
    return UseCheck.of(RULE, PortSightRule::seesAService);
  }

  private static boolean seesAService(Use use, Facts facts) {
    Placement placement = facts.placement();
    boolean fromPort = placement.isDrivingPort(use.from()) || placement.isDrivenPort(use.from());
    boolean plain = placement.isOffered(use.to()) || placement.isDrivenPort(use.to());
    return fromPort
        && UserKind.is(use, facts, Kind::isCore)
        && !plain
        && facts
            .component(use.to())
            .filter(component -> isService(use.to(), component, facts))
            .isPresent();
  }

  private static boolean isService(String className, Component component, Facts facts) {
    boolean implementing =
        facts
            .placement()
            .type(className)
            .filter(
                type ->
                    type.getAllRawInterfaces().stream()
                        .anyMatch(i -> Implementation.isPort(i, facts)))
            .isPresent();
    return component.kind() == Kind.APPLICATION
        || (component.kind() == Kind.DOMAIN && implementing);
  }
}
