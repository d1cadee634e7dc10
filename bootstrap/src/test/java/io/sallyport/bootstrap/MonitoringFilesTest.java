package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MonitoringFilesTest {

  private static final Path GUIDE = Path.of("..", "docs", "operations.md");

  @Test
  void reads_metrics_and_labels_out_of_an_expression() {
    String expression =
        "sum by (le, route) (rate(http_server_requests_seconds_bucket{job=\"x\",status!~\"5..\"}[5m])) > 1"
            + " and min_over_time(jvm_memory_used_bytes[2m]) / (process_files_max_files)";

    assertEquals(
        List.of(
            "http_server_requests_seconds_bucket",
            "jvm_memory_used_bytes",
            "process_files_max_files"),
        MonitoringFiles.metrics(expression));
    assertEquals(List.of("job", "status", "le", "route"), MonitoringFiles.labels(expression));
  }

  @Test
  void each_alert_has_its_section_in_the_guide_and_names_it() throws IOException {
    List<String> alerts = MonitoringFiles.alerts();
    List<String> sections = all("(?m)^## (Sallyport\\w+)$", Files.readString(GUIDE));

    assertTrue(alerts.size() > 10, alerts::toString);
    assertEquals(alerts, sections);
    assertEquals(
        alerts.stream().map(alert -> alert.toLowerCase(Locale.ROOT)).toList(),
        all(
            "(?m)^          runbook: docs/operations\\.md#(\\w+)$",
            MonitoringFiles.read("alerts.yml")));
  }

  @Test
  void each_alert_is_seen_to_fire() {
    String tests = MonitoringFiles.read("alerts-test.yml");

    for (String alert : MonitoringFiles.alerts()) {
      assertTrue(tests.contains("alertname: " + alert + "\n        exp_alerts:\n"), alert);
    }
  }

  @Test
  void what_the_dashboard_says_of_alerts_is_of_alerts_that_there_are() {
    List<String> named = all("\\b(Sallyport[A-Z]\\w+)", MonitoringFiles.read("dashboard.json"));

    assertTrue(named.size() > 10, named::toString);
    assertEquals(
        List.of(),
        named.stream().filter(name -> !MonitoringFiles.alerts().contains(name)).toList());
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }
}
