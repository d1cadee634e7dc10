package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Placement;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** HX-12 and HX-13: what a port is, and who implements it. */
final class PortRules {

  static final Rule DECLARED =
      new Rule(
          "HX-12",
          "Every port is declared",
          "An interface of the core that the outside implements is a port, whatever it is called.",
          "Add it to the driving or to the driven ports of the description.",
          "interfaces of the core with an implementation in another component",
          "lambdas; abstract classes that are extended outside");

  static final Rule SIDES =
      new Rule(
          "HX-13",
          "A port is implemented on its own side",
          "A driven port in a driving adapter, or a use case in a database adapter, turns the"
              + " hexagon round.",
          "Implement driving ports in the application and driven ports in driven adapters; decorate"
              + " them where everything is wired.",
          "classes that implement a port, also through other types",
          "lambdas");

  static final Rule BLIND =
      new Rule(
          "HX-31",
          "A port does not see who implements it",
          "A port that names a service is that service under another name; nothing can take its"
              + " place.",
          "Let the port speak of the model and of its own types alone.",
          "classes of the application that are not offered, and classes that implement a port, in"
              + " the packages of ports",
          "a service of the domain that implements no port");

  private static final Set<Kind> ANYWAY = Set.of(Kind.COMPOSITION_ROOT, Kind.TESTKIT);

  private PortRules() {}

  static List<Check> all() {
    return List.of(
        new SimpleCheck(DECLARED, PortRules::undeclared),
        new SimpleCheck(SIDES, PortRules::onTheWrongSide));
  }

  static Check blind() {
    return UseCheck.of(BLIND, PortRules::seesAService);
  }

  private static boolean seesAService(Use use, Facts facts) {
    Placement placement = facts.placement();
    boolean fromPort = placement.isDrivingPort(use.from()) || placement.isDrivenPort(use.from());
    boolean plain = placement.isOffered(use.to()) || placement.isDrivenPort(use.to());
    return fromPort
        && DirectionRules.isFrom(use, facts, Kind::isCore)
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
            .filter(type -> type.getAllRawInterfaces().stream().anyMatch(i -> isPort(i, facts)))
            .isPresent();
    return component.kind() == Kind.APPLICATION
        || (component.kind() == Kind.DOMAIN && implementing);
  }

  private static Stream<Finding> undeclared(Facts facts) {
    return implementations(facts)
        .filter(pair -> isOfTheCore(pair.port(), facts))
        .filter(pair -> !isPort(pair.port(), facts))
        .filter(pair -> !facts.component(pair.by().getName()).equals(home(pair, facts)))
        .map(pair -> pair.finding(DECLARED, facts));
  }

  private static Stream<Finding> onTheWrongSide(Facts facts) {
    return implementations(facts)
        .filter(pair -> isPort(pair.port(), facts))
        .filter(
            pair ->
                facts
                    .component(pair.by().getName())
                    .filter(
                        component -> !mayImplement(component.kind(), pair.port().getName(), facts))
                    .isPresent())
        .map(pair -> pair.finding(SIDES, facts));
  }

  private static boolean mayImplement(Kind kind, String port, Facts facts) {
    boolean driving = facts.placement().isDrivingPort(port) && kind == Kind.APPLICATION;
    boolean driven = facts.placement().isDrivenPort(port) && kind == Kind.DRIVEN_ADAPTER;
    boolean both = facts.placement().isDrivingPort(port) && facts.placement().isDrivenPort(port);
    return ANYWAY.contains(kind) || (!both && (driving || driven));
  }

  /** Every concrete class with every interface of the program that it implements. */
  private static Stream<Pair> implementations(Facts facts) {
    return facts.classes().stream()
        .filter(type -> !type.isInterface())
        .flatMap(
            type ->
                type.getAllRawInterfaces().stream()
                    .filter(port -> facts.placement().isOurs(port.getName()))
                    .map(port -> new Pair(type, port)));
  }

  private static Optional<Component> home(Pair pair, Facts facts) {
    return facts.component(pair.port().getName());
  }

  private static boolean isOfTheCore(JavaClass type, Facts facts) {
    return facts
            .component(type.getName())
            .filter(component -> component.kind().isCore())
            .isPresent()
        && !type.isSealed();
  }

  /** A sealed interface is none: whoever wrote it has named all that it can be. */
  private static boolean isPort(JavaClass type, Facts facts) {
    return !type.isSealed()
        && (facts.placement().isDrivingPort(type.getName())
            || facts.placement().isDrivenPort(type.getName()));
  }

  private record Pair(JavaClass by, JavaClass port) {
    Finding finding(Rule rule, Facts facts) {
      String from = facts.label(by.getName());
      String to = facts.label(port.getName());
      return new Finding(rule, from, to, Places.of(by), "implements " + port.getSimpleName());
    }
  }
}
