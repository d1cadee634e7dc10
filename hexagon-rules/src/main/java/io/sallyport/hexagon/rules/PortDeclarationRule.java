package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.description.Component;
import java.util.Optional;
import java.util.stream.Stream;

/** HX-12: every port is declared. */
final class PortDeclarationRule {

  static final Rule RULE =
      new Rule(
          "HX-12",
          "Every port is declared",
          "An interface of the core that the outside implements is a port, whatever it is called.",
          "Add it to the driving or to the driven ports of the description.",
          "interfaces of the core with an implementation in another component",
          "lambdas; abstract classes that are extended outside");

  private PortDeclarationRule() {}

  static Check check() {
    return new SimpleCheck(RULE, PortDeclarationRule::undeclared);
  }

  private static Stream<Finding> undeclared(Facts facts) {
    return Implementation.all(facts)
        .filter(each -> isOfTheCore(each.port(), facts))
        .filter(each -> !Implementation.isPort(each.port(), facts))
        .filter(each -> !home(each.by(), facts).equals(home(each.port(), facts)))
        .map(each -> each.finding(RULE, facts));
  }

  private static Optional<Component> home(JavaClass type, Facts facts) {
    return facts.component(type.getName());
  }

  private static boolean isOfTheCore(JavaClass type, Facts facts) {
    return home(type, facts).filter(component -> component.kind().isCore()).isPresent()
        && !type.isSealed();
  }
}
