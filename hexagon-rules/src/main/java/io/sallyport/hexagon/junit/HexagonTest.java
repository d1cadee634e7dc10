package io.sallyport.hexagon.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.sallyport.hexagon.HexagonCheck;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.baseline.BaselineUpdate;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.report.DescriptionFormat;
import io.sallyport.hexagon.report.FailureText;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.report.ReportFolder;
import io.sallyport.hexagon.report.Verdict;
import io.sallyport.hexagon.rules.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A test class that implements this has one test for each rule. */
public interface HexagonTest {

  /** What to check. */
  Hexagon hexagon();

  /** The classes to check. */
  ClassSource classes();

  /** Rules of this project, beside those of every hexagon. */
  default List<Check> customRules() {
    return List.of();
  }

  /** Where {@code report.md}, {@code .json} and {@code .html} are written; empty for nowhere. */
  default Optional<Path> reports() {
    return Optional.of(Path.of("target", "hexagon"));
  }

  /**
   * One test for each rule, named by it. With {@code -Dhexagon.baseline=true} the baseline is
   * written first, if that makes it smaller or if there is none yet.
   */
  @TestFactory
  default Stream<DynamicNode> rules() {
    HexagonCheck check = new HexagonCheck(hexagon(), customRules());
    Report first = check.run(classes());
    boolean rewritten = Boolean.getBoolean("hexagon.baseline") && BaselineUpdate.write(first);
    Report report = rewritten ? check.run(classes()) : first;
    reports().ifPresent(folder -> ReportFolder.write(report, folder, DescriptionFormat.JAVA));
    return report.verdicts().stream().map(HexagonTest::test);
  }

  private static DynamicNode test(Verdict verdict) {
    return dynamicTest(
        verdict.rule().id() + " " + verdict.rule().title(),
        () -> {
          if (!verdict.passed()) {
            throw new AssertionError(FailureText.of(verdict));
          }
        });
  }
}
