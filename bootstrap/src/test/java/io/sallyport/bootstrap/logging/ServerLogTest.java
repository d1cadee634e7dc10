package io.sallyport.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sallyport.bootstrap.configuration.LogConfiguration;
import io.sallyport.bootstrap.configuration.LogFormat;
import io.sallyport.bootstrap.configuration.LogLevel;
import io.sallyport.domain.shared.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.helpers.BasicMDCAdapter;

final class ServerLogTest {

  /**
   * Everything that a terminal, a line reader or a log collector may take for the end of a line.
   */
  private static final String FORGERY =
      "a\n2026-01-01T00:00:00.000Z ERROR forged\r\n{\"level\":\"forged\"}"
          + "\u0085b\u2028c\u2029d\u000be\u000cf\u001b[2Jg\u202eh\0";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LoggerContext context = new LoggerContext();

  ServerLogTest() {
    context.setMDCAdapter(new BasicMDCAdapter());
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private Logger log(LogFormat format, LogLevel level) {
    ServerLog.write(context, format, level, written);
    return context.getLogger("io.sallyport.rest.Requests");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private JsonNode json() throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : text().lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    assertEquals(1, objects.size(), text());
    return objects.get(0);
  }

  @Tag("ASVS-16.2.1")
  @Tag("ASVS-16.2.2")
  @Tag("ASVS-16.2.4")
  @Test
  void writes_an_event_as_one_json_object() throws IOException {
    log(LogFormat.JSON, LogLevel.INFO)
        .atInfo()
        .addKeyValue("route", "/api/v1/users/{id}")
        .addKeyValue("status", 200)
        .addKeyValue("duration_ms", 1.5)
        .addKeyValue("slow", false)
        .addKeyValue("absent", (Object) null)
        .log("Answered {}.", "a request");

    JsonNode line = json();
    assertTrue(line.get("time").textValue().endsWith("Z"));
    assertEquals(24, line.get("time").textValue().length());
    assertTrue(Instant.parse(line.get("time").textValue()).isBefore(Instant.now().plusMillis(1)));
    assertEquals("INFO", line.get("level").textValue());
    assertEquals("io.sallyport.rest.Requests", line.get("logger").textValue());
    assertEquals("Answered a request.", line.get("message").textValue());
    assertEquals("/api/v1/users/{id}", line.get("route").textValue());
    assertEquals(200, line.get("status").intValue());
    assertTrue(line.get("status").isNumber());
    assertEquals(1.5, line.get("duration_ms").doubleValue());
    assertTrue(line.get("slow").isBoolean());
    assertFalse(line.has("absent"));
    assertFalse(line.has("exception"));
    assertEquals(8, line.size(), line::toString);
  }

  @Test
  void writes_an_event_as_one_line_of_text() {
    log(LogFormat.TEXT, LogLevel.INFO)
        .atWarn()
        .addKeyValue("route", "/users/{id}")
        .addKeyValue("detail", "say \"no\"")
        .log("Answered.");

    assertTrue(
        text()
            .matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  Answered\\."
                    + " route=/users/\\{id} detail=\"say \\\\\"no\\\\\"\" \\(Requests\\)\n"),
        text());
  }

  @Test
  void puts_an_exception_in_one_field_with_its_root_cause_first() throws IOException {
    log(LogFormat.JSON, LogLevel.INFO)
        .error("Failed.", new IllegalStateException(FORGERY, new IOException("disk")));

    String exception = json().get("exception").textValue();
    assertTrue(exception.startsWith("java.io.IOException: disk"), exception);
    assertTrue(exception.contains("IllegalStateException"), exception);
  }

  @Test
  void cuts_an_endless_stack_trace() throws IOException {
    log(LogFormat.JSON, LogLevel.INFO)
        .error("Failed.", new IllegalStateException("x".repeat(100_000)));
    assertTrue(json().get("exception").textValue().length() <= 16_384);
  }

  @Test
  void indents_a_stack_trace_in_text() {
    log(LogFormat.TEXT, LogLevel.INFO).error("Failed.", new IllegalStateException(FORGERY));

    List<String> lines = text().lines().toList();
    assertTrue(lines.size() > 2);
    assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("    | ")), text());
  }

  @Tag("ASVS-1.1.2")
  @Tag("ASVS-1.2.3")
  @Tag("ASVS-16.4.1")
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void lets_nothing_from_outside_end_a_line(LogFormat format) throws IOException {
    log(format, LogLevel.INFO).atInfo().addKeyValue("agent", FORGERY).log("Seen {}", FORGERY);

    assertEquals(1, text().lines().count(), text());
    assertEquals(text().length() - 1, text().indexOf('\n'));
    assertTrue(
        text().chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f)),
        "no control or formatting character is left");
    if (format == LogFormat.JSON) {
      assertEquals(FORGERY, json().get("agent").textValue());
    }
  }

  @Tag("ASVS-16.2.1")
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void names_the_request_an_event_belongs_to(LogFormat format) {
    Logger log = log(format, LogLevel.INFO);
    context.getMDCAdapter().put("request_id", "r-1");
    context.getMDCAdapter().put("other", "not shown");
    log.atInfo().addKeyValue("request_id", "r-2").log("Answered.");

    assertTrue(text().contains(format == LogFormat.JSON ? "\"request_id\":\"r-1\"" : "=r-1 "));
    assertFalse(text().contains("r-2"));
    assertFalse(text().contains("not shown"));
  }

  @Tag("ASVS-16.2.5")
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void shows_no_secret_that_is_logged_by_mistake(LogFormat format) {
    log(format, LogLevel.TRACE)
        .atInfo()
        .addKeyValue("password", Secret.of("hunter2"))
        .log("Got {}", Secret.of("hunter2"));
    assertFalse(text().contains("hunter2"));
    assertTrue(text().contains("***"));
  }

  @Test
  void keeps_its_own_fields_apart_from_those_of_an_event() throws IOException {
    log(LogFormat.JSON, LogLevel.INFO).atInfo().addKeyValue("level", "high").log("Tide.");
    assertEquals("INFO", json().get("level").textValue());
    assertEquals("high", json().get("level_").textValue());
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, ERROR",
    "WARN, WARN, WARN",
    "INFO, INFO, WARN",
    "DEBUG, DEBUG, INFO",
    "TRACE, TRACE, INFO",
  })
  void keeps_libraries_quieter_than_us(LogLevel level, String ours, String theirs) {
    log(LogFormat.TEXT, level);
    assertEquals(ours, context.getLogger("io.sallyport.any").getEffectiveLevel().toString());
    assertEquals(
        theirs, context.getLogger("org.eclipse.jetty.server").getEffectiveLevel().toString());
  }

  @Test
  void writes_nothing_of_a_library_that_quotes_what_clients_send() {
    log(LogFormat.TEXT, LogLevel.TRACE);
    context.getLogger("org.eclipse.jetty.util.HostPort").error("Bad Authority: hunter2");
    context.getLogger("org.eclipse.jetty.http.HttpParser").error("bad line: hunter2");
    context.getLogger("org.eclipse.jetty.util.HostPorts").error("another");

    assertFalse(text().contains("hunter2"), text());
    assertTrue(text().contains("another"), text());
    assertTrue(ServerLog.silences("org.eclipse.jetty.http.HttpParser"));
    assertFalse(ServerLog.silences("org.eclipse.jetty.httpserver"));
  }

  @Test
  void starts_with_warnings_only_and_asks_no_other_configurator() {
    var quiet = new QuietStart();
    assertEquals(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY, quiet.configure(context));
    assertFalse(context.getLogger("io.sallyport").isInfoEnabled());
  }

  @Test
  void takes_over_the_process() throws InterruptedException {
    PrintStream standardError = System.err;
    var handler = Thread.getDefaultUncaughtExceptionHandler();
    try {
      System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
      ServerLog.start(new LogConfiguration(LogFormat.JSON, LogLevel.INFO, Optional.empty()));

      MDC.put("request_id", "r-9");
      LoggerFactory.getLogger("io.sallyport.Any").info("Ours.");
      MDC.clear();
      LoggerFactory.getLogger("org.example.Library").info("Theirs.");
      java.util.logging.Logger.getLogger("org.postgresql.Driver").warning("The driver's.");
      Thread doomed =
          new Thread(
              () -> {
                throw new IllegalStateException("boom");
              },
              "doomed");
      doomed.start();
      doomed.join(10_000);

      List<String> lines = text().lines().toList();
      assertEquals(3, lines.size(), text());
      assertTrue(lines.get(0).contains("\"request_id\":\"r-9\""));
      assertTrue(lines.get(1).contains("The driver's."));
      assertTrue(lines.get(2).contains("\"thread\":\"doomed\""));
      assertTrue(lines.get(2).contains("boom"));
    } finally {
      System.setErr(standardError);
      Thread.setDefaultUncaughtExceptionHandler(handler);
      SLF4JBridgeHandler.uninstall();
      LogManager.getLogManager().reset();
      new QuietStart().configure((LoggerContext) LoggerFactory.getILoggerFactory());
    }
  }
}
