package io.sallyport.bootstrap.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of what Prometheus is told.
 *
 * @param labels by name
 */
public record Series(String name, Map<String, String> labels, double value) {

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

  /**
   * @param page in the text format of Prometheus
   * @throws IllegalArgumentException naming the line that is not in that format
   */
  public static List<Series> of(String page) {
    return page.lines().filter(line -> !line.startsWith("#")).map(Series::ofLine).toList();
  }

  private static Series ofLine(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(line);
    }
    Map<String, String> labels = new TreeMap<>();
    String rest = parts.group(2) == null ? "" : parts.group(2);
    Matcher label = LABEL.matcher(rest);
    int end = 0;
    while (label.find() && label.start() == end) {
      labels.put(label.group(1), label.group(2));
      end = label.end();
    }
    if (end != rest.length()) {
      throw new IllegalArgumentException(line);
    }
    return new Series(
        parts.group(1), labels, Double.parseDouble(parts.group(3).replace("+Inf", "Infinity")));
  }
}
