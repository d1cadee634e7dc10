package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;

/** HX-22: only the composition root reads the environment. */
final class EnvironmentRule {

  static final Rule RULE =
      new Rule(
          "HX-22",
          "Only the composition root reads the environment",
          "A setting that is read deep inside is in no list, has no check and no default.",
          "Read it where everything is wired, and hand the value in; or give the one member to the"
              + " adapter, knowingly.",
          "calls, constructors and method references",
          "the network; files in adapters, for those of the core see HX-32");

  private EnvironmentRule() {}

  static Check check() {
    return UseCheck.of(RULE, EnvironmentRule::reads);
  }

  private static boolean reads(Use use, Facts facts) {
    return UserKind.isCoreOrAdapter(use, facts)
        && EnvironmentUses.ALL.have(use)
        && facts.component(use.from()).filter(component -> isGiven(component, use)).isEmpty();
  }

  private static boolean isGiven(Component component, Use use) {
    return component.mayUse().contains(use.to() + "#" + use.member());
  }
}
