package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import java.util.stream.Stream;

/** A concrete class and an interface of the program that it implements. */
record Implementation(JavaClass by, JavaClass port) {

  /** All of the program. */
  static Stream<Implementation> all(Facts facts) {
    return facts.classes().stream()
        .filter(type -> !type.isInterface())
        .flatMap(
            type ->
                type.getAllRawInterfaces().stream()
                    .filter(port -> facts.placement().isOurs(port.getName()))
                    .map(port -> new Implementation(type, port)));
  }

  /** A sealed interface is no port: whoever wrote it has named all that it can be. */
  static boolean isPort(JavaClass type, Facts facts) {
    return !type.isSealed()
        && (facts.placement().isDrivingPort(type.getName())
            || facts.placement().isDrivenPort(type.getName()));
  }

  Finding finding(Rule rule, Facts facts) {
    String from = facts.label(by.getName());
    String to = facts.label(port.getName());
    return new Finding(rule, from, to, Places.of(by), "implements " + port.getSimpleName());
  }
}
