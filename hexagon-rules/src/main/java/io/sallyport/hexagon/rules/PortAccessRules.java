package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-14 to HX-16: what an adapter may see of the core. */
final class PortAccessRules {

  private PortAccessRules() {}

  static List<Check> all() {
    return List.of(DrivenPortRule.check(), DrivingPortRule.check(), OfferRule.check());
  }
}
