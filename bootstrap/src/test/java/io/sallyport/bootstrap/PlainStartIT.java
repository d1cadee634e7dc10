package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that finds everything in order does without until it is ready. */
final class PlainStartIT {

  private static final List<String> NOT_NEEDED =
      List.of(
          "picocli.",
          "org.flywaydb.core.Flyway ",
          "org.flywaydb.core.internal.",
          "com.sun.jmx.mbeanserver.JmxMBeanServer ");

  @TempDir Path folder;

  @Test
  void loads_neither_picocli_nor_flyway_nor_jmx() throws IOException, InterruptedException {
    Path data = PackedServer.dataFolder(folder);

    List<String> plain = loaded(data, Map.of("PORT", "0", "MANAGEMENT_PORT", "0"));
    assertTrue(plain.stream().anyMatch(name -> name.startsWith("io.sallyport.http.HttpServer ")));
    for (String unneeded : NOT_NEEDED) {
      assertEquals(List.of(), plain.stream().filter(name -> name.startsWith(unneeded)).toList());
    }

    List<String> typed = loaded(data, Map.of("MANAGEMENT_PORT", "0"), "--port=0");
    assertTrue(typed.stream().anyMatch(name -> name.startsWith("picocli.CommandLine ")));
  }

  /** The classes that a server loads until it is ready, each with a space behind it. */
  private List<String> loaded(Path data, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "loaded", "");
    List<String> command = PackedServer.command("serve");
    command.add(command.indexOf("-jar"), "-Xlog:class+load:file=" + log);
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("DATA_DIR", data.toString());
    Process server = builder.start();
    try (BufferedReader out = server.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.contains("Ctrl-C")) {
        line = out.readLine();
      }
      assertTrue(line != null, () -> "It does not start, see " + folder.resolve("err"));
      try (Stream<String> lines = Files.lines(log)) {
        return lines.map(each -> each.replaceFirst("^(\\[[^\\]]*\\])*\\s*", "")).toList();
      }
    } finally {
      server.destroy();
      assertTrue(server.waitFor(2, TimeUnit.MINUTES), "it stops");
    }
  }
}
