package io.sallyport.hexagon;

import com.tngtech.archunit.core.domain.PackageMatcher;
import io.sallyport.hexagon.eye.Use;
import java.util.List;

/** HX-10 and HX-11: who may use which library. */
final class LibraryRules {

  static final Rule CORE =
      new Rule(
          "HX-10",
          "The core uses only the libraries it was given",
          "What the core imports, every program that embeds it must bring, and every upgrade moves.",
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
                isBound(use, facts) && !isCoreLibrary(use, facts) && !isOwnLibrary(use, facts)));
  }

  /** A composition root may use anything, unless it was given a list. */
  private static boolean isBound(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(room -> !room.kind().isCore())
        .filter(room -> room.kind() != Kind.COMPOSITION_ROOT || !room.mayUse().isEmpty())
        .isPresent();
  }

  private static boolean isCoreLibrary(Use use, Facts facts) {
    return facts.rooms().isOurs(use.to()) || isIn(use, facts.hexagon().coreMayUse());
  }

  private static boolean isOwnLibrary(Use use, Facts facts) {
    return facts.component(use.from()).filter(room -> isIn(use, room.mayUse())).isPresent();
  }

  private static boolean isIn(Use use, List<String> packages) {
    return packages.stream().anyMatch(each -> isIn(use, each));
  }

  /** Whether what is used lives in a package of a library. */
  static boolean isIn(Use use, String packages) {
    return PackageMatcher.of(packages).matches(Rooms.packageOf(use.to()));
  }
}
