package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-19 and HX-20: the slices of a component. */
final class CapabilityRules {

  private CapabilityRules() {}

  static List<Check> all() {
    return List.of(CapabilityEdgeRule.check(), CapabilityCycleRule.check());
  }
}
