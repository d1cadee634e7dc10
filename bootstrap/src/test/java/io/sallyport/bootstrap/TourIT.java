package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour that begins in the README and goes on in the guide to the API, typed as printed. */
final class TourIT {

  private static final Path ROOT = Path.of("..");
  private static final String MARK = "@ step ";

  @Test
  void goes_as_printed_from_the_first_line_to_the_last(@TempDir Path folder) throws Exception {
    List<Step> tour =
        Stream.of("README.md", "docs/api.md")
            .flatMap(page -> Step.of(read(ROOT.resolve(page))).stream())
            .toList();
    assertTrue(tour.size() > 25, () -> "only " + tour.size());
    Path data = PackedServer.dataFolder(folder);
    try (var server = new RunningServer(data)) {
      Files.writeString(folder.resolve("tour"), script(tour, server.port()));
      Files.writeString(folder.resolve("sallyport"), program());
      assertTrue(folder.resolve("sallyport").toFile().setExecutable(true));

      List<String> shown = outputs(run(folder, data));

      assertEquals(
          tour.stream().map(step -> step.command() + "\n" + general(step.output())).toList(),
          IntStream.range(0, tour.size())
              .mapToObj(at -> tour.get(at).command() + "\n" + general(shown.get(at)))
              .toList());
    }
  }

  @Test
  void a_step_is_what_is_typed_and_what_is_shown() {
    assertEquals(
        List.of(new Step("a \\\n  b", "1\n2"), new Step("c", ""), new Step("d", "{}")),
        Step.of(
            """
            ```console
            $ a \\
              b
            1
            2
            $ c
            ```
            $ no step
            ```sh
            $ no step
            ```
            ```console
            $ d
            {}
            ```
            """));
  }

  private static String script(List<Step> tour, int port) {
    var script = new StringBuilder("set -u\n");
    for (Step step : tour) {
      script
          .append("printf '\\n")
          .append(MARK)
          .append("\\n'\n")
          .append(step.command())
          .append('\n');
    }
    return script.toString().replace("127.0.0.1:8000", "127.0.0.1:" + port);
  }

  private static String program() {
    return PackedServer.command().stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" ", "#!/bin/sh\nexec ", " \"$@\"\n"));
  }

  private static String run(Path folder, Path data) throws Exception {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    var shell = new ProcessBuilder("bash", "tour").directory(folder.toFile());
    shell.environment().putAll(Map.of("DATA_DIR", data.toString(), "no_proxy", "*"));
    Process process = shell.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> read(output) + read(errors));
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> read(errors));
    return read(output);
  }

  private static List<String> outputs(String shown) {
    return Stream.of(shown.split(MARK + "\n", -1)).skip(1).map(String::strip).toList();
  }

  /** The text without what is another each time. */
  private static String general(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "<time>")
        .replaceAll("curl/[0-9.]+", "<curl>");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
