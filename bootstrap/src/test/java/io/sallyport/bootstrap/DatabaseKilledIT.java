package io.sallyport.bootstrap;

import static io.sallyport.bootstrap.RunningServer.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does when somebody kills the PostgreSQL inside. */
final class DatabaseKilledIT {

  private static long postmaster(Path data) throws Exception {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
  }

  private static void kill(long pid) {
    assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
  }

  @Tag("ASVS-16.5.2")
  @Test
  void it_serves_again_without_a_restart_of_its_own(@TempDir Path folder) throws Exception {
    Path data = PackedServer.dataFolder(folder);
    try (var server = new RunningServer(data)) {
      server.register("ada@example.org");
      String token = server.logIn("ada@example.org");
      long killed = postmaster(data);
      kill(killed);

      for (int i = 0; i < 900 && !isReadyAgain(server, data, killed); i++) {
        assertEquals(200, server.outside(false, "/health/live").status());
        Thread.sleep(200);
      }

      assertEquals(200, server.outside(false, "/health/ready").status());
      assertNotEquals(killed, postmaster(data));
      assertEquals(200, server.get("/users/me", token).status());
      assertEquals(201, server.logIn("ada@example.org", PASSWORD).status());
    }
  }

  private static boolean isReadyAgain(RunningServer server, Path data, long killed)
      throws Exception {
    Path file = data.resolve("postgres/postmaster.pid");
    return Files.exists(file)
        && !Files.readString(file).startsWith(killed + "\n")
        && server.outside(false, "/health/ready").status() == 200;
  }

  @Test
  void it_ends_with_one_line_if_postgresql_does_not_start_again(@TempDir Path folder)
      throws Exception {
    Path data = PackedServer.dataFolder(folder);
    Path err = folder.resolve("err");
    Process server = serve(data, folder.resolve("out"), err);
    try {
      for (int i = 0; i < 900 && !Files.readString(err).contains("server_started"); i++) {
        assertTrue(server.isAlive(), () -> text(err));
        Thread.sleep(200);
      }
      Files.move(data.resolve("postgres/global/pg_control"), folder.resolve("pg_control"));
      kill(postmaster(data));

      assertTrue(server.waitFor(4, TimeUnit.MINUTES), "it ends");
      assertNotEquals(0, server.exitValue());
      List<String> told = text(err).lines().filter(line -> line.startsWith("sallyport: ")).toList();
      assertEquals(1, told.size(), () -> text(err));
      assertTrue(told.get(0).contains("could not be started again"), told.get(0));
    } finally {
      server.destroy();
      assertTrue(server.waitFor(1, TimeUnit.MINUTES));
    }
  }

  private static Process serve(Path data, Path out, Path err) throws Exception {
    return new ProcessBuilder(
            PackedServer.command(
                "serve",
                "--port=0",
                "--management-port=off",
                "--log-format=json",
                "--data-dir=" + data))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
