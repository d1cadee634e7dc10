package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.document.CommittedDocument;
import io.sallyport.hexagon.report.FailureText;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.report.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@link ArchitectureTest} asks, as a program: {@code tools/check} runs it without a build,
 * from the folder of this module. It exits with 1 if a rule is broken.
 */
final class ArchitectureCheck {

  private ArchitectureCheck() {}

  public static void main(String[] arguments) {
    Report report =
        SallyportHexagon.check(SallyportHexagon.described()).run(SallyportHexagon.CLASSES);
    List<Verdict> broken = report.verdicts().stream().filter(verdict -> !verdict.passed()).toList();
    broken.forEach(verdict -> System.err.println(FailureText.of(verdict)));
    if (!broken.isEmpty()) {
      System.exit(1);
    }
    try {
      CommittedDocument.requireSame(
          Path.of("..", "ARCHITECTURE.md"),
          SallyportHexagon.document(report),
          Boolean.getBoolean("golden.update"));
    } catch (AssertionError other) {
      System.err.println(other.getMessage());
      System.exit(1);
    }
  }
}
