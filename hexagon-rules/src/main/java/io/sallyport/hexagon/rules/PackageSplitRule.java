package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** HX-03: a package comes from one module. */
final class PackageSplitRule {

  static final Rule RULE =
      new Rule(
          "HX-03",
          "A package comes from one module",
          "Who adds a class to a package of another module reaches what is package-private there.",
          "Move the class to the module that owns the package, or give it a package of its own.",
          "classes of one package in two folders or jars",
          "anything, if all classes are read from one folder");

  private PackageSplitRule() {}

  static Check check() {
    return new SimpleCheck(RULE, PackageSplitRule::split);
  }

  private static Stream<Finding> split(Facts facts) {
    Map<String, Map<String, JavaClass>> homes = new TreeMap<>();
    RealClasses.of(facts)
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
    return new Finding(RULE, label, "", Places.of(type), what);
  }
}
