package io.sallyport.hexagon.command;

import java.util.Arrays;
import java.util.List;

/**
 * {@code word.suffix = value}, as it stands in a description.
 *
 * @param line where it begins, counted from one
 * @param suffix what follows the first dot of the key; empty if there is none
 */
record Setting(int line, String word, String suffix, String value) {

  /** {@code word.suffix}. */
  String key() {
    return suffix.isEmpty() ? word : word + "." + suffix;
  }

  /** What stands between the commas. */
  List<String> values() {
    return parts(",");
  }

  /** What stands between the bars. */
  List<String> cells() {
    return parts("\\|");
  }

  private List<String> parts(String separator) {
    return Arrays.stream(value.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
