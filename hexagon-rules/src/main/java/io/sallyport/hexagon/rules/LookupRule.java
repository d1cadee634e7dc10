package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;

/** HX-26: no code is found by its name. */
final class LookupRule {

  static final Rule RULE =
      new Rule(
          "HX-26",
          "No code is found by its name",
          "What is loaded, looked up or opened by name is a dependency that no compiler and no rule"
              + " can see.",
          "Take it as an argument; let the composition root choose. An adapter that must read the"
              + " shape of its own types is given java.lang.reflect, knowingly.",
          "reflection, method handles, service loaders and class loaders outside the composition"
              + " root",
          "what a library does with your classes; MethodHandles.lookup().lookupClass(), which is"
              + " the own");

  private LookupRule() {}

  static Check check() {
    return UseCheck.of(RULE, LookupRule::findsByName);
  }

  private static boolean findsByName(Use use, Facts facts) {
    return UserKind.isCoreOrAdapter(use, facts)
        && (LookupUses.ALL.have(use)
            || (ReflectionUses.ALL.have(use) && !maySeeShapes(use, facts)));
  }

  private static boolean maySeeShapes(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(component -> component.mayUse().contains("java.lang.reflect.."))
        .isPresent();
  }
}
