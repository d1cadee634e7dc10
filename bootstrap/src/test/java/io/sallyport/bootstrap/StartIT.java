package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.command.CommandRun;
import io.sallyport.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start is refused for, each in one clear line. */
final class StartIT {

  @Test
  void a_second_server_on_one_data_folder_or_one_port(@TempDir Path folder) {
    Path data = PackedServer.dataFolder(folder);
    try (var first = new RunningServer(data)) {
      CommandRun sameFolder = CommandRun.of(data, "", "serve", "--port=0");
      assertEquals(1, sameFolder.exitCode());
      assertEquals(1, sameFolder.err().lines().count(), sameFolder.err());
      assertTrue(sameFolder.err().contains(data.toString()), sameFolder.err());
      assertTrue(sameFolder.err().contains("DATA_DIR"), sameFolder.err());

      CommandRun samePort =
          CommandRun.of(
              folder.resolve("other"),
              "",
              "serve",
              "--management-port=off",
              "--port=" + first.port());
      assertEquals(69, samePort.exitCode());
      assertTrue(
          samePort.err().contains("PORT " + first.port() + " on 127.0.0.1 is taken"),
          samePort.err());

      assertEquals(201, first.register("ada@example.org").status());
    }
  }

  @Test
  void an_external_database_is_served_as_the_one_inside_is(@TempDir Path folder) {
    Path data = PackedServer.dataFolder(folder);
    try (var inside = new RunningServer(data)) {
      inside.register("ada@example.org");
      var login = EmbeddedPostgres.open(data).owner();
      String url =
          "postgresql://%s:%s@%s:%d/%s"
              .formatted(
                  login.user(),
                  login.password().reveal(),
                  login.host(),
                  login.port(),
                  login.database());
      Map<String, String> environment =
          Map.of("DATABASE_URL", url, "SECRET_KEY", "3q2-7wEjRWd4mrzN7-ASNFZ4vN7wgvaL0Ye2TnQ4sXs");

      try (var outside = new RunningServer(environment)) {
        assertEquals(200, outside.get("/users/me", outside.logIn("ada@example.org")).status());
        assertEquals(401, outside.get("/users/me", inside.logIn("ada@example.org")).status());
        assertFalse(
            RunningServer.configuration(environment)
                .toString()
                .contains(login.password().reveal()));
      }
    }
  }
}
