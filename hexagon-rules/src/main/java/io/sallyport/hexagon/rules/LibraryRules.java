package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Kind;
import java.util.List;

/** HX-10 and HX-11: who may use which library. */
final class LibraryRules {

  static final Rule CORE =
      new Rule(
          "HX-10",
          "The core uses only the libraries it was given",
          "What the core imports, every program that embeds it must bring, and every upgrade"
              + " moves.",
          "Put the library behind a driven port; or give its package to the core, knowingly.",
          "annotations, types and calls of every package that is not on the list",
          "what the platform does behind an allowed package");

  static final Rule ADAPTER =
      new Rule(
          "HX-11",
          "An adapter uses only its own libraries",
          "SQL in the web adapter, or HTTP in the database adapter, is a second adapter in hiding.",
          "Move the code to the adapter that has the library; or give the library to this one.",
          "annotations, types and calls of every package that is not on its list",
          "what a library does with another");

  private LibraryRules() {}

  static List<Check> all() {
    return List.of(
        UseCheck.of(
            CORE,
            (use, facts) ->
                DirectionRules.isFrom(use, facts, Kind::isCore) && !isCoreLibrary(use, facts)),
        UseCheck.of(
            ADAPTER,
            (use, facts) ->
                DirectionRules.isFrom(use, facts, kind -> !kind.isCore())
                    && !isCoreLibrary(use, facts)
                    && !isOwnLibrary(use, facts)));
  }

  /** Whether it is part of the program, or of what all may use. */
  static boolean isCoreLibrary(Use use, Facts facts) {
    return facts.placement().isOurs(use.to()) || isIn(use, facts.hexagon().coreMayUse(), facts);
  }

  private static boolean isOwnLibrary(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(component -> isIn(use, component.mayUse(), facts))
        .isPresent();
  }

  static boolean isIn(Use use, List<String> entries, Facts facts) {
    return entries.stream().anyMatch(each -> isIn(use, each, facts));
  }

  /** Whether a use is what an entry of a list allows: a package, a class, or a member of one. */
  static boolean isIn(Use use, String entry, Facts facts) {
    return entry.contains("#")
        ? entry.equals(use.to() + "#" + use.member())
        : entry.equals("..") || facts.placement().isIn(use.to(), entry);
  }
}
