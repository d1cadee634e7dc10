package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import java.util.List;

/** What the entries of a list of libraries allow. */
final class Libraries {

  private Libraries() {}

  /** Whether it is part of the program, or of what all may use. */
  static boolean areOfAll(Use use, Facts facts) {
    return facts.placement().isOurs(use.to()) || isIn(use, facts.hexagon().coreMayUse(), facts);
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
