package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;

/** HX-34: support sees of the core only what it was given. */
final class SupportCoreRule {

  static final Rule RULE =
      new Rule(
          "HX-34",
          "Support sees of the core only what it was given",
          "Support that knows a capability brings it to every adapter that stands on it.",
          "Move the code to the adapter of that capability; or give the package to the support,"
              + " knowingly.",
          "types of the core outside the packages among its libraries; driven ports, in whatever"
              + " package",
          "a value that is passed on and never named");

  private SupportCoreRule() {}

  static Check check() {
    return UseCheck.of(RULE, SupportCoreRule::isNotGiven);
  }

  private static boolean isNotGiven(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(SupportAccess::isSupport)
        .filter(support -> SupportAccess.isCore(use, facts))
        .filter(
            support ->
                !SupportAccess.lists(support, use, facts)
                    || DrivenPortRule.isClosed(use.to(), facts.placement()))
        .isPresent();
  }
}
