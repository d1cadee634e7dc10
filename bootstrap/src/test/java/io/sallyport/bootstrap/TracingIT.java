package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import io.sallyport.bootstrap.RunningServer.TestResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class TracingIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CLIENT = "00f067aa0ba902b7";
  private static final String ADA = "decoy-ada@example.org";

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private static RunningServer server(Path data, String endpoint, String sampler) {
    return new RunningServer(
        Map.of(
            "DATA_DIR",
            data.toString(),
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            endpoint,
            "OTEL_EXPORTER_OTLP_HEADERS",
            "Authorization=Bearer%20decoy-credential",
            "OTEL_SERVICE_NAME",
            "accounts",
            "OTEL_RESOURCE_ATTRIBUTES",
            "deployment.environment.name=test",
            "OTEL_TRACES_SAMPLER",
            sampler));
  }

  /** Logs in below a span of the client's. */
  private static TestResponse logIn(RunningServer server, String flags) {
    return server.send(
        "POST",
        "/sessions",
        null,
        RunningServer.credentials(ADA, RunningServer.PASSWORD),
        "traceparent",
        "00-" + TRACE + "-" + CLIENT + "-" + flags);
  }

  @Test
  void a_request_is_a_tree_of_spans_below_that_of_the_client(@TempDir Path folder)
      throws Exception {
    try (var collector = new TraceCollector();
        var server =
            server(
                PackedServer.dataFolder(folder), collector.endpoint(), "parentbased_always_on")) {
      String id = server.register(ADA).text("id");
      assertEquals(36, id.length());
      assertEquals(201, logIn(server, "01").status());

      Span request = collector.await(span -> hex(span.getParentSpanId()).equals(CLIENT));
      assertEquals(TRACE, hex(request.getTraceId()));
      assertEquals("POST /api/v1/sessions", request.getName());
      assertEquals(Span.SpanKind.SPAN_KIND_SERVER, request.getKind());
      assertEquals(
          Map.of(
              "http.request.method", "POST",
              "http.route", "/api/v1/sessions",
              "http.response.status_code", "201"),
          attributes(request));

      List<Span> trace =
          collector.spans().stream().filter(span -> hex(span.getTraceId()).equals(TRACE)).toList();
      Span useCase = named(trace, "LogIn");
      assertEquals(request.getSpanId(), useCase.getParentSpanId());
      assertEquals(useCase.getSpanId(), named(trace, "UserSql.findByEmail").getParentSpanId());
      assertEquals(useCase.getSpanId(), named(trace, "SessionOpeningSql.open").getParentSpanId());
      assertEquals(useCase.getSpanId(), named(trace, "password hash").getParentSpanId());

      assertEquals(Set.of("Bearer decoy-credential"), Set.copyOf(collector.credentials()));
      String everything = collector.exports().toString();
      assertTrue(everything.contains("\"accounts\""), everything);
      assertTrue(everything.contains("deployment.environment.name"), everything);
      assertFalse(everything.contains("decoy"), everything);
      assertFalse(everything.contains(id), everything);
      assertFalse(everything.contains("127.0.0.1"), everything);
      assertFalse(everything.contains(RunningServer.PASSWORD), everything);
    }
  }

  @Test
  void the_log_names_the_trace_of_a_request(@TempDir Path folder) throws IOException {
    Logger logger = (Logger) LoggerFactory.getLogger("io.sallyport.http.AccessLog");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    try (var collector = new TraceCollector();
        var server =
            server(
                PackedServer.dataFolder(folder), collector.endpoint(), "parentbased_always_on")) {
      logger.setLevel(Level.INFO);
      logger.addAppender(heard);
      server.register(ADA);
      logIn(server, "01");
    } finally {
      logger.detachAppender(heard);
    }

    List<String> traces =
        heard.list.stream()
            .flatMap(event -> event.getKeyValuePairs().stream())
            .filter(pair -> pair.key.equals("trace_id"))
            .map(pair -> String.valueOf(pair.value))
            .toList();
    assertEquals(2, traces.size(), traces::toString);
    assertEquals(TRACE, traces.get(1));
    assertTrue(traces.get(0).matches("[0-9a-f]{32}"), traces::toString);
  }

  @Test
  void what_the_client_does_not_sample_is_not_sent(@TempDir Path folder) throws Exception {
    try (var collector = new TraceCollector();
        var server =
            server(
                PackedServer.dataFolder(folder), collector.endpoint(), "parentbased_always_on")) {
      server.register(ADA);
      assertEquals(201, logIn(server, "00").status());
      server.get("/users/me", null);

      collector.await(span -> span.getName().equals("GET /api/v1/users/me"));
      assertTrue(
          collector.spans().stream().noneMatch(span -> hex(span.getTraceId()).equals(TRACE)));
    }
  }

  @Tag("ASVS-16.5.2")
  @Test
  void a_collector_that_is_away_stops_nobody_and_is_told_of_once(@TempDir Path folder)
      throws Exception {
    String nowhere;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = "http://127.0.0.1:" + socket.getLocalPort();
    }
    Logger logger = (Logger) LoggerFactory.getLogger("io.sallyport.bootstrap.tracing");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.addAppender(heard);
    try (var server = server(PackedServer.dataFolder(folder), nowhere, "always_on")) {
      for (int i = 0; i < 1_200 && heard.list.isEmpty(); i++) {
        assertEquals(401, server.get("/users/me", null).status());
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertEquals(201, server.register(ADA).status());
    } finally {
      logger.detachAppender(heard);
    }

    assertEquals(
        List.of("WARN the collector takes no traces"),
        heard.list.stream().map(event -> event.getLevel() + " " + event.getMessage()).toList());
  }

  private static Span named(List<Span> spans, String name) {
    return spans.stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(spans.stream().map(Span::getName).toList()));
  }

  private static Map<String, String> attributes(Span span) {
    return span.getAttributesList().stream()
        .collect(
            Collectors.toMap(
                attribute -> attribute.getKey(),
                attribute ->
                    attribute.getValue().hasIntValue()
                        ? String.valueOf(attribute.getValue().getIntValue())
                        : attribute.getValue().getStringValue()));
  }
}
