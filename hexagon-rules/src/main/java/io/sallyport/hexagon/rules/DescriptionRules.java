package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** HX-01 to HX-03: the description fits the program. */
final class DescriptionRules {

  static final Rule NOT_EMPTY =
      new Rule(
          "HX-01",
          "Every declared place holds classes",
          "A package that is misspelt forbids nothing, and every rule about it passes for ever.",
          "Correct the name in the description, or take it out.",
          "packages, classes and annotations in the description that match no class; source folders"
              + " that do not belong to the classes, and classes without a source",
          "a name that matches the wrong classes");

  static final Rule PLACED =
      new Rule(
          "HX-02",
          "Every class has exactly one place",
          "A class that lives nowhere obeys nothing.",
          "Move it to the component whose work it does, or declare its package.",
          "classes outside every declared place, classes in two",
          "a class in the wrong component");

  static final Rule UNSPLIT =
      new Rule(
          "HX-03",
          "A package comes from one module",
          "Who adds a class to a package of another module reaches what is package-private there.",
          "Move the class to the module that owns the package, or give it a package of its own.",
          "classes of one package in two folders or jars",
          "anything, if all classes are read from one folder");

  private DescriptionRules() {}

  static List<Check> all() {
    return List.of(
        new SimpleCheck(NOT_EMPTY, DescriptionRules::empty),
        new SimpleCheck(PLACED, DescriptionRules::misplaced),
        new SimpleCheck(UNSPLIT, DescriptionRules::split));
  }

  private static Stream<Finding> empty(Facts facts) {
    Hexagon hexagon = facts.hexagon();
    List<Finding> findings = new ArrayList<>();
    hexagon.components().forEach(each -> add(findings, each.name(), each.types(), facts));
    add(findings, "driving ports", hexagon.drivingPorts(), facts);
    add(findings, "driven ports", hexagon.drivenPorts(), facts);
    add(findings, "api", hexagon.api(), facts);
    for (Capabilities group : hexagon.capabilities()) {
      PackageMatcher packages = PackageMatcher.of(group.packages());
      if (real(facts).noneMatch(type -> packages.matches(type.getPackageName()))) {
        findings.add(empty("capabilities", group.packages() + " holds no class"));
      }
    }
    SourceGaps.in(facts).forEach(gap -> findings.add(empty("sources", gap)));
    return findings.stream();
  }

  /** Without the files that only hold the annotations of a package. */
  private static Stream<JavaClass> real(Facts facts) {
    return facts.classes().stream().filter(type -> !type.getName().endsWith("package-info"));
  }

  private static void add(List<Finding> findings, String where, Types types, Facts facts) {
    if (types.selectors().isEmpty() && !where.equals("api")) {
      findings.add(empty(where, "is not declared"));
    }
    Stream.concat(types.selectors().stream(), types.without().stream())
        .filter(selector -> real(facts).noneMatch(selector::matches))
        .forEach(selector -> findings.add(empty(where, selector + " holds no class")));
  }

  private static Finding empty(String where, String what) {
    return new Finding(NOT_EMPTY, where, "", Place.DESCRIPTION, what);
  }

  private static Stream<Finding> misplaced(Facts facts) {
    return real(facts)
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> facts.placement().all(type.getName()).size() != 1)
        .map(type -> misplaced(type, facts.placement().all(type.getName())));
  }

  private static Finding misplaced(JavaClass type, List<Component> components) {
    List<String> names = components.stream().map(Component::name).toList();
    String what = names.isEmpty() ? "lives in no declared place" : "lives in " + names;
    return new Finding(PLACED, type.getPackageName(), "", Places.of(type), what);
  }

  private static Stream<Finding> split(Facts facts) {
    Map<String, Map<String, JavaClass>> homes = new TreeMap<>();
    real(facts)
        .forEach(
            type ->
                homes
                    .computeIfAbsent(type.getPackageName(), none -> new TreeMap<>())
                    .putIfAbsent(Places.home(type), type));
    return homes.values().stream()
        .filter(home -> home.size() > 1)
        .flatMap(home -> home.values().stream())
        .map(type -> split(type, facts));
  }

  private static Finding split(JavaClass type, Facts facts) {
    String what = "shares its package with classes of another module";
    String label = facts.label(Use.outermost(type.getName()));
    return new Finding(UNSPLIT, label, "", Places.of(type), what);
  }
}
