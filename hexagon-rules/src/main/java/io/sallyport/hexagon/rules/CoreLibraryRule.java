package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.description.Kind;

/** HX-10: the core uses only the libraries it was given. */
final class CoreLibraryRule {

  static final Rule RULE =
      new Rule(
          "HX-10",
          "The core uses only the libraries it was given",
          "What the core imports, every program that embeds it must bring, and every upgrade"
              + " moves.",
          "Put the library behind a driven port; or give its package to the core, knowingly.",
          "annotations, types and calls of every package that is not on the list",
          "what the platform does behind an allowed package");

  private CoreLibraryRule() {}

  static Check check() {
    return UseCheck.of(
        RULE,
        (use, facts) -> UserKind.is(use, facts, Kind::isCore) && !Libraries.areOfAll(use, facts));
  }
}
