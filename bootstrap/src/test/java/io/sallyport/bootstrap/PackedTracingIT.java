package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which classes of OpenTelemetry the packed server loads, and that those left out are not missed.
 */
final class PackedTracingIT {

  private static final Pattern PORT = Pattern.compile("\"port\":\"?(\\d+)");

  @TempDir private Path folder;

  @Test
  void without_a_collector_nothing_of_opentelemetry_is_loaded() throws Exception {
    List<String> loaded = classesOf(serve());

    assertTrue(loaded.contains("io.sallyport.http.FollowedRequests"), loaded::toString);
    assertEquals(
        List.of(), loaded.stream().filter(name -> name.startsWith("io.opentelemetry")).toList());
  }

  @Test
  void with_a_collector_the_packed_server_sends_its_spans() throws Exception {
    try (var collector = new TraceCollector()) {
      Process server = serve("--otel-exporter-otlp-endpoint=" + collector.endpoint());
      List<String> loaded = classesOf(server);

      collector.await(span -> span.getName().equals("GET /health/ready"));
      assertTrue(loaded.contains("io.opentelemetry.sdk.trace.SdkTracerProvider"));
      assertFalse(Files.readString(folder.resolve("err")).contains("NoClassDefFoundError"));
    }
  }

  private Process serve(String... options) throws IOException {
    Path data = PackedServer.dataFolder(folder);
    List<String> command =
        PackedServer.command("serve", "--port=0", "--management-port=off", "--log-format=json");
    command.add("--data-dir=" + data);
    command.addAll(List.of(options));
    command.add(command.indexOf("-jar"), "-Xlog:class+load:file=" + folder.resolve("classes"));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** What it has loaded once it has handled a request and stopped. */
  private List<String> classesOf(Process server) throws Exception {
    try {
      assertEquals(200, ready(server));
    } finally {
      server.destroy();
      if (!server.waitFor(1, TimeUnit.MINUTES)) {
        server.destroyForcibly().waitFor();
      }
    }
    return Files.readAllLines(folder.resolve("classes")).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "").replaceFirst(" .*", ""))
        .toList();
  }

  private int ready(Process server) throws Exception {
    Path err = folder.resolve("err");
    for (int i = 0; i < 1_200; i++) {
      Matcher port = PORT.matcher(Files.readString(err));
      if (port.find()) {
        var address = URI.create("http://127.0.0.1:" + port.group(1) + "/health/ready");
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
            .statusCode();
      }
      assertTrue(server.isAlive(), () -> "it ended: " + err);
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("not started: " + Files.readString(err));
  }
}
