package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-12 and HX-13: what a port is, and who implements it. */
final class PortRules {

  private PortRules() {}

  static List<Check> all() {
    return List.of(PortDeclarationRule.check(), PortSideRule.check());
  }
}
