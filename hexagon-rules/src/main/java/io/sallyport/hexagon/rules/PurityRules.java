package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-21 to HX-24: what the core may not do by itself, whatever it may import. */
final class PurityRules {

  private PurityRules() {}

  static List<Check> all() {
    return List.of(
        TimeAndChanceRule.check(),
        EnvironmentRule.check(),
        ThreadRule.check(),
        ConsoleRule.check());
  }
}
