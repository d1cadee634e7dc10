package io.sallyport.bootstrap.asvs;

import java.util.List;

/**
 * One requirement of the standard.
 *
 * @param id as in the standard, {@code 6.2.4}
 * @param meaning in our words; empty for one that does not apply
 * @param remark what is missing, where it is documented, or why it does not apply
 */
record Requirement(String id, int level, State state, String meaning, String remark) {
  private static final int COLUMNS = 5;

  /** The rows below the head of a file of tab-separated values. */
  static List<Requirement> parse(List<String> lines) {
    return lines.stream().skip(1).map(Requirement::of).toList();
  }

  private static Requirement of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("Not " + COLUMNS + " columns: " + line);
    }
    return new Requirement(
        cells[0], Integer.parseInt(cells[1]), State.of(cells[2]), cells[3], cells[4]);
  }

  int chapter() {
    return Integer.parseInt(id.substring(0, id.indexOf('.')));
  }
}
