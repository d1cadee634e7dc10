package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {

  @TempDir Path place;

  @Test
  void starts_programs_plainly_where_there_is_nothing_to_help() throws IOException {
    assertEquals(List.of(), Launcher.forUser(1000, List.of(place.toString())).prefix());
  }

  @Test
  void gives_programs_a_session_of_their_own() throws IOException {
    program("setsid", "exit 0");
    assertEquals(
        List.of(place.resolve("setsid").toString(), "postgres", "-D", "x"),
        Launcher.forUser(1000, List.of("/nowhere", place.toString()))
            .command(List.of("postgres", "-D", "x")));
  }

  @Test
  void lets_root_leave_its_rights_behind() throws IOException {
    program("unshare", "exit 0");
    assertEquals(
        List.of(place.resolve("unshare").toString(), "-U"),
        Launcher.forUser(0, List.of(place.toString())).prefix());
  }

  @Test
  void refuses_root_that_cannot() throws IOException {
    List<String> places = List.of(place.toString());
    EmbeddedFailure missing =
        assertThrows(EmbeddedFailure.class, () -> Launcher.forUser(0, places));
    assertTrue(missing.getMessage().contains("--user 1000:1000"), missing.getMessage());
    program("unshare", "exit 1");
    assertThrows(EmbeddedFailure.class, () -> Launcher.forUser(0, places));
  }

  @Test
  void gives_programs_nothing_of_our_environment() {
    assertEquals(
        Set.of("PATH", "LC_ALL"), Launcher.builder(List.of("true")).environment().keySet());
  }

  @Test
  void a_watched_program_ends_with_its_own_status_and_writes_to_the_log() throws IOException {
    PostgresLog log = PostgresLog.open(DataFolder.open(place.resolve("data")));
    Watchdog watchdog =
        Watchdog.start(new Launcher(List.of()), List.of("/bin/sh", "-c", "echo said; exit 3"), log);
    assertEquals(3, watchdog.await(Duration.ofSeconds(30)));
    assertTrue(log.failure("It failed.").getMessage().endsWith("said"));
    watchdog.stop();
  }

  private void program(String name, String body) throws IOException {
    Path file = Files.writeString(place.resolve(name), "#!/bin/sh\n" + body + "\n");
    PrivateFiles.setMode(file, true);
  }
}
