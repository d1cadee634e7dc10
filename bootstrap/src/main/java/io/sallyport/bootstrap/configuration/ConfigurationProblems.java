package io.sallyport.bootstrap.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. Names everything that is wrong with it, never a secret. */
public final class ConfigurationProblems extends RuntimeException {

  /** What the process ends with: {@code EX_CONFIG} of {@code sysexits.h}. */
  public static final int EXIT_CODE = 78;

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // A list of records of text; exceptions are not sent anywhere.
  private final List<OptionProblem> problems;

  /**
   * @param problems at least one
   */
  public ConfigurationProblems(List<OptionProblem> problems) {
    super(
        problems.stream()
            .map(problem -> "  " + problem)
            .collect(
                Collectors.joining(
                    "\n",
                    problems.size() == 1
                        ? "One option is wrong:\n"
                        : problems.size() + " options are wrong:\n",
                    "")),
        null,
        false,
        false);
    this.problems = List.copyOf(problems);
  }

  /** In the order of the table of options. */
  public List<OptionProblem> problems() {
    return problems;
  }
}
