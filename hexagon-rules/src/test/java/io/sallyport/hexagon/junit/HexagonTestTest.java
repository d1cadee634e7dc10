package io.sallyport.hexagon.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.baseline.BaselineUpdate;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.rules.Rules;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On this module itself, described so wrongly that rules break. */
final class HexagonTestTest {

  @TempDir private Path folder;

  private record Described(Hexagon hexagon, Optional<Path> reports) implements HexagonTest {
    @Override
    public ClassSource classes() {
      return CompiledClasses.ofModules(Path.of("target/classes"));
    }
  }

  private HexagonTest described(boolean withBaseline) {
    HexagonBuilder builder =
        HexagonBuilder.named("Rules")
            .domain("io.sallyport.hexagon", "io.sallyport.hexagon.rules..")
            .drivingAdapter("report", "io.sallyport.hexagon.report..")
            .drivenAdapter("document", "io.sallyport.hexagon.document..");
    if (withBaseline) {
      builder.baseline(folder.resolve("known.txt"), LocalDate.MAX);
    }
    return new Described(builder.build(), Optional.of(folder.resolve("reports")));
  }

  private static List<DynamicTest> tests(HexagonTest described) {
    return described.rules().map(DynamicTest.class::cast).toList();
  }

  private static long failures(HexagonTest described) {
    return tests(described).stream().filter(HexagonTestTest::fails).count();
  }

  private static boolean fails(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return false;
    } catch (Throwable failure) {
      return true;
    }
  }

  @Test
  void has_a_test_for_each_rule_that_fails_with_words() {
    List<DynamicTest> tests = tests(described(false));
    DynamicTest apart =
        tests.stream()
            .filter(test -> test.getDisplayName().startsWith("HX-08 "))
            .findFirst()
            .orElseThrow();

    AssertionError failure = assertThrows(AssertionError.class, apart.getExecutable());

    assertEquals(Rules.catalogue().size(), tests.size());
    assertTrue(
        String.valueOf(failure.getMessage()).contains("document -> report: "), failure::getMessage);
    assertTrue(String.valueOf(failure.getMessage()).contains("  do instead     "));
  }

  @Test
  void leaves_reports_behind() {
    tests(described(false));

    assertTrue(Files.exists(folder.resolve("reports/report.html")));
    assertEquals(
        Optional.of(Path.of("target", "hexagon")), new Reportless().reports(), "by default");
  }

  private static final class Reportless implements HexagonTest {
    @Override
    public Hexagon hexagon() {
      return HexagonBuilder.named("Nothing").build();
    }

    @Override
    public ClassSource classes() {
      return CompiledClasses.ofModules();
    }
  }

  @Test
  void writes_the_baseline_only_when_asked_and_then_passes() throws IOException {
    HexagonTest described = described(true);
    assertTrue(failures(described) > 0);
    assertFalse(Files.exists(folder.resolve("known.txt")));

    System.setProperty("hexagon.baseline", "true");
    try {
      assertEquals(0, failures(described));
    } finally {
      System.clearProperty("hexagon.baseline");
    }

    assertEquals(0, failures(described));
    assertTrue(Files.readString(folder.resolve("known.txt")).contains(" HX-08 "));
  }

  @Test
  void a_baseline_that_nobody_named_cannot_be_written() {
    Report report =
        new Report(
            HexagonBuilder.named("Nothing").build(),
            List.of(),
            new ArchitectureModel(List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of());

    assertThrows(IllegalArgumentException.class, () -> BaselineUpdate.write(report));
  }
}
