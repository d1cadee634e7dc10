package io.sallyport.hexagon.command;

import java.util.Comparator;
import java.util.List;

/** A description that cannot be run, with all that is wrong with it at once. */
final class BadDescription extends Exception {

  private static final long serialVersionUID = 1L;
  private final Problem[] problems;

  BadDescription(List<Problem> problems) {
    super(problems.size() + " problems");
    this.problems =
        problems.stream().sorted(Comparator.comparingInt(Problem::line)).toArray(Problem[]::new);
  }

  /** In the order of their lines. */
  List<Problem> problems() {
    return List.of(problems);
  }
}
