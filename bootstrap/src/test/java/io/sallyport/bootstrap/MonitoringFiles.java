package io.sallyport.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in {@code deploy/monitoring}. */
final class MonitoringFiles {

  static final Path FOLDER = Path.of("..", "deploy", "monitoring");

  /** What stands before a brace, a range or the end of an argument. */
  private static final Pattern METRIC =
      Pattern.compile(
          "\\b(?:up|(?:http_server|sallyport|hikaricp|jvm|process|system)_\\w+)(?=[{\\[)])");

  private static final Pattern SELECTED = Pattern.compile("[{,]\\s*(\\w+)\\s*(?:=|!=|=~|!~)\\s*\"");
  private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?m)^        expr: (?:>-\\n((?:          .*\\n)+)|(.*))");

  private MonitoringFiles() {}

  static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the dashboard and the alerts ask for. */
  static List<String> expressions() {
    return Stream.concat(ofDashboard().stream(), ofAlerts().stream()).toList();
  }

  private static List<String> ofDashboard() {
    try {
      List<String> found = new ArrayList<>();
      for (JsonNode text : new ObjectMapper().readTree(read("dashboard.json")).findValues("expr")) {
        found.add(text.asText());
      }
      return found;
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  private static List<String> ofAlerts() {
    return EXPRESSION
        .matcher(read("alerts.yml"))
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }

  static List<String> metrics(String expression) {
    return METRIC.matcher(expression).results().map(MatchResult::group).distinct().toList();
  }

  /** The labels that it selects or groups by. */
  static List<String> labels(String expression) {
    return Stream.concat(
            SELECTED.matcher(expression).results().map(found -> found.group(1)),
            GROUPED
                .matcher(expression)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",\\s*"))))
        .distinct()
        .toList();
  }

  /** The names of the alerts. */
  static List<String> alerts() {
    return Pattern.compile("(?m)^      - alert: (\\w+)$")
        .matcher(read("alerts.yml"))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
