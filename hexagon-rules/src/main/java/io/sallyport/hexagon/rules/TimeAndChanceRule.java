package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Kind;

/** HX-21: the core asks no clock and draws no lots. */
final class TimeAndChanceRule {

  static final Rule RULE =
      new Rule(
          "HX-21",
          "The core asks no clock and draws no lots",
          "Code that asks for the time or for chance gives another answer every day, and its tests"
              + " too.",
          "Take the instant, or a port that gives one, as an argument.",
          "calls, constructors and method references",
          "a clock or a generator that is handed in: that is the way to do it");

  private TimeAndChanceRule() {}

  static Check check() {
    return UseCheck.of(RULE, TimeAndChanceRule::asksOrDraws);
  }

  private static boolean asksOrDraws(Use use, Facts facts) {
    return UserKind.is(use, facts, Kind::isCore)
        && (ClockUses.ALL.have(use) || ChanceUses.ALL.have(use));
  }
}
