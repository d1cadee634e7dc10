package org.example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program as a stranger starts it, with three jars and nothing else. */
final class MainTest {

  @Test
  void runs_on_the_class_path() throws Exception {
    assertEquals(
        "ada@example.org is Ada Lovelace",
        run("class path", "-cp", jars(), "org.example.plain.Main"));
  }

  @Test
  void runs_on_the_module_path() throws Exception {
    assertEquals(
        "ada@example.org is Ada Lovelace",
        run("module path", "-p", jars(), "-m", "org.example.plain/org.example.plain.Main"));
  }

  @Test
  void sees_only_what_the_application_exports() throws Exception {
    String modules =
        run("description", "-p", jars(), "--describe-module", "io.sallyport.application");

    assertEquals(
        List.of("exports io.sallyport.application"),
        modules.lines().filter(line -> line.startsWith("exports")).toList());
  }

  private static String jars() {
    return Stream.of(Main.class, Sallyport.class, User.class, InMemoryTransactions.class)
        .map(MainTest::placeOf)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String run(String title, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    System.out.printf("%s: %d ms%n", title, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    return output.strip();
  }
}
