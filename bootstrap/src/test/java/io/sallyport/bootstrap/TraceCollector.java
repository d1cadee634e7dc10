package io.sallyport.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Takes traces as an OpenTelemetry collector does, by OTLP over HTTP in protobuf. */
final class TraceCollector implements AutoCloseable {

  private final List<ExportTraceServiceRequest> exports = new CopyOnWriteArrayList<>();
  private final List<String> credentials = new CopyOnWriteArrayList<>();
  private final HttpServer http;

  TraceCollector() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/v1/traces", this::take);
    http.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exports.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
      credentials.add(exchange.getRequestHeaders().getFirst("Authorization"));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  List<ExportTraceServiceRequest> exports() {
    return exports;
  }

  List<String> credentials() {
    return credentials;
  }

  List<Span> spans() {
    return exports.stream()
        .flatMap(export -> export.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  /** Waits for a span, for a minute at most. */
  Span await(Predicate<Span> wanted) throws InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      Optional<Span> found = spans().stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no such span among " + spans().stream().map(Span::getName).toList());
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
