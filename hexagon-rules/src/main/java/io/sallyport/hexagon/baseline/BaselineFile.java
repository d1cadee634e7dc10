package io.sallyport.hexagon.baseline;

import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Baseline;
import io.sallyport.hexagon.rules.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was wrong when the rules were adopted: {@code 3 HX-06 shop.domain.Order -> rest}, a count
 * and no line numbers, so that moving code is no change.
 */
final class BaselineFile {
  private final Map<String, Integer> left;
  private final List<String> problems;

  private BaselineFile(Map<String, Integer> left, List<String> problems) {
    this.left = left;
    this.problems = problems;
  }

  static BaselineFile of(List<Baseline> baselines, LocalDate today) {
    BaselineFile all = new BaselineFile(new TreeMap<>(), new ArrayList<>());
    for (Baseline each : baselines) {
      if (today.isAfter(each.until())) {
        all.problems.add(each.file() + " expired on " + each.until());
      } else if (Files.exists(each.file())) {
        all.read(each.file());
      } else {
        all.problems.add(each.file() + " does not exist");
      }
    }
    return all;
  }

  private void read(Path file) {
    try {
      Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(String line) {
    if (line.matches("[1-9][0-9]{0,8} \\S.*")) {
      int space = line.indexOf(' ');
      left.merge(
          line.substring(space + 1), Integer.parseInt(line.substring(0, space)), Integer::sum);
    } else {
      problems.add("cannot be understood: " + line);
    }
  }

  /** Whether it has this one, which is then taken from it. */
  boolean takes(Finding finding) {
    String key = key(finding);
    int count = left.getOrDefault(key, 0);
    if (count > 0) {
      left.put(key, count - 1);
    }
    return count > 0;
  }

  /** What is wrong with it, when all findings have been shown to it. */
  List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    left.forEach(
        (key, count) -> {
          if (count > 0) {
            all.add("lists what is mended: " + count + " " + key);
          }
        });
    return all;
  }

  /** The lines for what was found, sorted, below two that say what they are. */
  static List<String> lines(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(each -> counts.merge(key(each), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What was wrong when the rules were adopted: so many places, rule, class, where to.");
    lines.add(
        "# The numbers only fall. A place more fails the check, and so does a line too many.");
    counts.forEach((key, count) -> lines.add(count + " " + key));
    return lines;
  }

  private static String key(Finding finding) {
    String who = Use.outermost(finding.place().className());
    String edge = who.isEmpty() ? finding.from() : who;
    return finding.rule().id() + " " + edge + (finding.to().isEmpty() ? "" : " -> " + finding.to());
  }
}
