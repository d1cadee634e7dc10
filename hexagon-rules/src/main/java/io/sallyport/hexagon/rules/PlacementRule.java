package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.description.Component;
import java.util.List;
import java.util.stream.Stream;

/** HX-02: every class has exactly one place. */
final class PlacementRule {

  static final Rule RULE =
      new Rule(
          "HX-02",
          "Every class has exactly one place",
          "A class that lives nowhere obeys nothing.",
          "Move it to the component whose work it does, or declare its package.",
          "classes outside every declared place, classes in two",
          "a class in the wrong component");

  private PlacementRule() {}

  static Check check() {
    return new SimpleCheck(RULE, PlacementRule::misplaced);
  }

  private static Stream<Finding> misplaced(Facts facts) {
    return RealClasses.of(facts)
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> facts.placement().all(type.getName()).size() != 1)
        .map(type -> misplaced(type, facts.placement().all(type.getName())));
  }

  private static Finding misplaced(JavaClass type, List<Component> components) {
    List<String> names = components.stream().map(Component::name).toList();
    String what = names.isEmpty() ? "lives in no declared place" : "lives in " + names;
    return new Finding(RULE, type.getPackageName(), "", Places.of(type), what);
  }
}
