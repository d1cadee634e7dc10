package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-01 to HX-03: the description fits the program. */
final class DescriptionRules {

  private DescriptionRules() {}

  static List<Check> all() {
    return List.of(EmptyPlaceRule.check(), PlacementRule.check(), PackageSplitRule.check());
  }
}
