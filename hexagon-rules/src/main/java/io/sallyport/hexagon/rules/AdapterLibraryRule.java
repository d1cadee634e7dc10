package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;

/** HX-11: an adapter uses only its own libraries. */
final class AdapterLibraryRule {

  static final Rule RULE =
      new Rule(
          "HX-11",
          "An adapter uses only its own libraries",
          "SQL in the web adapter, or HTTP in the database adapter, is a second adapter in hiding.",
          "Move the code to the adapter that has the library; or give the library to this one.",
          "annotations, types and calls of every package that is not on its list",
          "what a library does with another");

  private AdapterLibraryRule() {}

  static Check check() {
    return UseCheck.of(
        RULE,
        (use, facts) ->
            UserKind.is(use, facts, kind -> !kind.isCore())
                && !Libraries.areOfAll(use, facts)
                && !isOwnLibrary(use, facts));
  }

  private static boolean isOwnLibrary(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(component -> Libraries.isIn(use, component.mayUse(), facts))
        .isPresent();
  }
}
