package io.sallyport.hexagon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of what was wrong when the rules were adopted: it may stay for a while and may not grow.
 *
 * @param until the last day on which it counts
 */
public record Baseline(Path file, LocalDate until) {

  /**
   * Writes the file anew: everything that was found now, but for what an exception covers.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Report report) {
    List<Exemption> exemptions = report.hexagon().exemptions();
    List<Finding> found =
        report.verdicts().stream()
            .filter(verdict -> !verdict.rule().equals(Exceptions.DATED))
            .flatMap(each -> Stream.concat(each.findings().stream(), each.excepted().stream()))
            .filter(each -> exemptions.stream().noneMatch(exempt -> exempt.covers(each)))
            .toList();
    try {
      Files.write(file, BaselineFile.lines(found));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
