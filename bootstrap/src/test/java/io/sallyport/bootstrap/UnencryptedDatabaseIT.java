package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.command.CommandRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A database off this machine that is reached without TLS: served, but never silently. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnencryptedDatabaseIT {

  private record Started(List<String> banner, List<String> log) {}

  private Path folder;
  private Postgres postgres;

  @BeforeAll
  void start_a_database(@TempDir Path temporary) {
    folder = temporary;
    postgres = new Postgres(PackedServer.dataFolder(temporary));
  }

  @AfterAll
  void stop_it() {
    postgres.close();
  }

  /** An address that is not the loopback's, although the connection ends there. */
  private String elsewhere() {
    return postgres.url("sallyport").replace("127.0.0.1", "0.0.0.0");
  }

  private static Map<String, String> environment(String url) {
    return new HashMap<>(
        Map.of(
            "DATABASE_URL",
            url,
            "SECRET_KEY",
            Postgres.SECRET_KEY,
            "PORT",
            "0",
            "MANAGEMENT_PORT",
            "off"));
  }

  private Started serve(String url) throws IOException, InterruptedException {
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        CommandRun.builder(environment(url), "serve").redirectError(err.toFile()).start();
    List<String> banner = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        banner.add(line);
        if (line.contains("Ctrl-C")) {
          process.toHandle().destroy();
        }
      }
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    } finally {
      process.destroyForcibly();
    }
    return new Started(banner, Files.readAllLines(err));
  }

  @Test
  void is_served_with_one_warning_in_the_log_and_in_the_banner()
      throws IOException, InterruptedException {
    Started started = serve(elsewhere());

    List<String> warnings =
        started.log().stream().filter(line -> line.contains("database_unencrypted")).toList();
    assertEquals(1, warnings.size(), started::toString);
    String banner = String.join("\n", started.banner());
    for (String text : List.of(warnings.get(0), banner)) {
      assertTrue(text.contains("DATABASE_URL"), text);
      assertTrue(text.contains("0.0.0.0"), text);
      assertTrue(text.contains("sslmode=verify-full"), text);
      assertTrue(text.contains("sslrootcert"), text);
      assertFalse(text.contains(postgres.password()), text);
    }
    assertTrue(banner.contains("Sallyport is ready."), banner);
  }

  @Test
  void is_not_warned_of_on_this_machine() throws IOException, InterruptedException {
    Started started = serve(postgres.url("sallyport").replace("127.0.0.1", "localhost"));

    assertFalse(started.log().toString().contains("unencrypted"), started::toString);
    assertFalse(started.banner().toString().contains("Warning"), started::toString);
  }

  @Test
  void is_wrong_to_doctor() throws IOException, InterruptedException {
    CommandRun elsewhere = CommandRun.process(folder, environment(elsewhere()), "doctor");
    assertEquals(1, elsewhere.exitCode(), elsewhere::out);
    assertTrue(elsewhere.out().contains("WRONG encryption: DATABASE_URL"), elsewhere::out);

    CommandRun here = CommandRun.process(folder, environment(postgres.url("sallyport")), "doctor");
    assertFalse(here.out().contains("encryption"), here::out);
  }
}
