package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatchers;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Placement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** HX-17 and HX-18: what ports speak of. */
final class SignatureRules {

  static final Rule API =
      new Rule(
          "HX-17",
          "Driving ports speak only of what is offered",
          "What a port returns can be passed on without ever being named; no other rule would see"
              + " it.",
          "Return a type of the port, or offer the type with api(...).",
          "parameters, results and exceptions of driving ports, and results of the types they speak"
              + " of, with their type arguments",
          "a value behind Object");

  static final Rule PLAIN =
      new Rule(
          "HX-18",
          "Driven ports are free of technology",
          "A port that speaks of files, sockets or connections has chosen its adapter.",
          "Speak in types of the core; let the adapter translate.",
          "types in signatures of driven ports outside the core, the libraries it was given, and"
              + " java.lang, java.util, java.util.concurrent, java.time, java.math",
          "technology in the meaning of a String");

  private static final PackageMatchers WORDS =
      PackageMatchers.of(
          "java.lang",
          "java.util",
          "java.util.concurrent..",
          "java.util.function",
          "java.util.stream",
          "java.time..",
          "java.math");

  private SignatureRules() {}

  static List<Check> all() {
    return List.of(
        new SimpleCheck(API, SignatureRules::unoffered),
        new SimpleCheck(PLAIN, SignatureRules::technical));
  }

  private static Stream<Finding> unoffered(Facts facts) {
    Placement placement = facts.placement();
    Predicate<JavaClass> refused =
        type -> placement.isOurs(type.getName()) && !placement.isOffered(type.getName());
    return facts.classes().stream()
        .filter(type -> placement.isOffered(type.getName()))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(method -> findings(API, method, spoken(method), refused, facts));
  }

  private static Stream<Finding> technical(Facts facts) {
    Placement placement = facts.placement();
    Predicate<JavaClass> refused =
        type ->
            !type.isPrimitive()
                && !placement.isOurs(type.getName())
                && !WORDS.test(type.getPackageName())
                && !isGivenToTheCore(type, facts);
    return facts.classes().stream()
        .filter(type -> type.isInterface() && placement.isDrivenPort(type.getName()))
        .flatMap(type -> type.getMethods().stream())
        .flatMap(method -> findings(PLAIN, method, whole(method), refused, facts));
  }

  /** What Java itself brings stays a technology, even if the core uses it inside. */
  private static boolean isGivenToTheCore(JavaClass type, Facts facts) {
    return !type.getPackageName().matches("(java|javax|jdk|com\\.sun)\\..*")
        && facts.hexagon().coreMayUse().stream()
            .anyMatch(entry -> facts.placement().isIn(type.getName(), entry));
  }

  /** The whole of a method of a port; of other types only what they give away. */
  private static Stream<JavaClass> spoken(JavaMethod method) {
    return method.getOwner().isInterface() ? whole(method) : result(method);
  }

  private static Stream<JavaClass> result(JavaMethod method) {
    return method.getReturnType().getAllInvolvedRawTypes().stream();
  }

  private static Stream<JavaClass> whole(JavaMethod method) {
    Stream<JavaClass> taken =
        method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
    Stream<JavaClass> thrown = method.getExceptionTypes().stream();
    return Stream.of(result(method), taken, thrown).flatMap(types -> types);
  }

  private static Stream<Finding> findings(
      Rule rule,
      JavaMethod method,
      Stream<JavaClass> types,
      Predicate<JavaClass> refused,
      Facts facts) {
    String from = facts.label(method.getOwner().getName());
    String named = method.getOwner().getSimpleName() + "." + method.getName();
    return types
        .map(JavaClass::getBaseComponentType)
        .filter(refused)
        .distinct()
        .map(
            type -> {
              String what = named + "(...) speaks of " + type.getSimpleName();
              String to = facts.label(type.getName());
              return new Finding(rule, from, to, Places.of(method), what);
            });
  }
}
