package io.sallyport.hexagon.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who mistyped a word. */
final class Nearest {

  private static final int MOST_SLIPS = 2;

  private Nearest() {}

  static Optional<String> to(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> slips(typed, word) <= MOST_SLIPS)
        .min(Comparator.<String>comparingInt(word -> slips(typed, word)).thenComparing(w -> w));
  }

  /** {@code ; did you mean "domain"?}, or nothing. */
  static String hint(String typed, Collection<String> words) {
    return to(typed, words).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** How many letters were left out, added or changed; two that changed places count as two. */
  private static int slips(String typed, String meant) {
    int[] above = new int[meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] row = new int[meant.length() + 1];
      row[0] = i;
      for (int j = 1; j <= meant.length(); j++) {
        int changed = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[meant.length()];
  }
}
