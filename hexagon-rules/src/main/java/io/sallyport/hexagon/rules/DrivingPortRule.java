package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.description.Kind;

/** HX-15: a driven adapter is asked and does not ask. */
final class DrivingPortRule {

  static final Rule RULE =
      new Rule(
          "HX-15",
          "A driven adapter is asked and does not ask",
          "A database that starts use cases makes a cycle that no transaction survives.",
          "Return what was asked for, and let the use case go on.",
          "calls and names of driving ports in driven adapters",
          "a call back through a lambda");

  private DrivingPortRule() {}

  static Check check() {
    return UseCheck.of(
        RULE,
        (use, facts) ->
            UserKind.is(use, facts, Kind.DRIVEN_ADAPTER::equals)
                && facts.placement().isDrivingPort(use.to()));
  }
}
