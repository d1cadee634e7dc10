package io.sallyport.hexagon.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a build leaves its reports. */
public final class ReportFolder {

  private ReportFolder() {}

  /**
   * Writes {@code report.md}, {@code report.json} and {@code report.html}; makes the folder if it
   * is not there.
   *
   * @param format in which exceptions are suggested
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Report report, Path folder, DescriptionFormat format) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("report.md"), MarkdownReport.of(report, format));
      Files.writeString(folder.resolve("report.json"), JsonReport.of(report));
      Files.writeString(folder.resolve("report.html"), HtmlReport.of(report, format));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
