package io.sallyport.hexagon.command;

import io.sallyport.hexagon.HexagonCheck;
import io.sallyport.hexagon.baseline.BaselineUpdate;
import io.sallyport.hexagon.document.ArchitectureDocument;
import io.sallyport.hexagon.document.CommittedDocument;
import io.sallyport.hexagon.report.DescriptionFormat;
import io.sallyport.hexagon.report.FailureText;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.report.ReportFolder;
import io.sallyport.hexagon.report.Summary;
import io.sallyport.hexagon.report.Verdict;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code java -jar sallyport-hexagon-rules-cli.jar hexagon.properties}. */
public final class HexagonCommand {

  /** Every rule holds. */
  static final int HOLDS = 0;

  /** At least one rule is broken. */
  static final int BROKEN = 1;

  /** {@code EX_CONFIG} of {@code sysexits.h}: nothing was checked. */
  static final int MISCONFIGURED = 78;

  private static final String REWRITTEN = "The command that checks the layering writes it anew.";

  private final PrintStream out;
  private final PrintStream err;

  HexagonCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Ends the process with 0, 1 or 78. */
  public static void main(String[] arguments) {
    // ArchUnit logs through SLF4J, which otherwise reports that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new HexagonCommand(System.out, System.err).run(arguments));
  }

  int run(String... words) {
    Arguments arguments = Arguments.of(words);
    if (arguments.problem().isPresent()) {
      err.println(arguments.problem().get());
      return MISCONFIGURED;
    }
    if (arguments.help()) {
      out.print(HelpText.text());
      return HOLDS;
    }
    Path file = arguments.description();
    try {
      Path folder = file.toAbsolutePath().getParent();
      Description description =
          DescriptionReader.read(Files.readString(file), folder == null ? file : folder);
      if (!arguments.writeBaseline() || !description.hexagon().baselines().isEmpty()) {
        return check(description, arguments);
      }
      err.println(
          file + ": no baseline is named; add as in \"" + Key.BASELINE.exampleLine() + "\"");
    } catch (BadDescription bad) {
      bad.problems().forEach(problem -> err.println(problem.in(file.toString())));
    } catch (IllegalStateException noCompiler) {
      err.println(noCompiler.getMessage());
    } catch (IOException unreadable) {
      err.println(file + ": cannot be read; is the path right? " + unreadable.getMessage());
    }
    return MISCONFIGURED;
  }

  private int check(Description description, Arguments arguments) {
    Report report = checked(description);
    if (arguments.writeBaseline()) {
      Path baseline = description.hexagon().baselines().get(0).file();
      if (BaselineUpdate.write(report)) {
        out.println(baseline.getFileName() + " is written");
        report = checked(description);
      } else {
        err.println(
            baseline.getFileName() + " is left as it is: it may only shrink. Mend what is new");
      }
    }
    report.remarks().forEach(err::println);
    report.verdicts().stream().filter(verdict -> !verdict.passed()).forEach(this::show);
    if (arguments.reportFolder().isPresent()) {
      Path folder = arguments.reportFolder().get();
      ReportFolder.write(report, folder, DescriptionFormat.SETTINGS);
      CommittedDocument.requireSame(
          folder.resolve("architecture.md"), ArchitectureDocument.of(report, REWRITTEN), true);
    }
    out.println(report.hexagon().name() + ": " + Summary.of(report).sentence());
    return report.passed() ? HOLDS : BROKEN;
  }

  private static Report checked(Description description) {
    return HexagonCheck.of(description.hexagon())
        .run(CompiledClasses.ofModules(description.classes().toArray(Path[]::new)));
  }

  private void show(Verdict verdict) {
    out.println(FailureText.of(verdict, DescriptionFormat.SETTINGS) + "\n");
  }
}
