package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database for the time of a test. */
final class TemporaryPostgresIT {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.startTemporary();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void is_fast_and_not_durable_and_asks_for_the_password_all_the_same() throws SQLException {
    DatabaseLogin superuser = postgres.superuser();
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertEquals("off", Connections.ask(superuser, "show " + setting), setting);
    }
    assertEquals("300", Connections.ask(superuser, "show max_connections"));
    assertEquals(
        "scram-sha-256",
        Connections.ask(
            superuser, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"));
  }

  @Test
  void has_as_many_databases_as_one_makes() throws SQLException {
    Connections.run(postgres.superuser(), "create database another");

    assertEquals(
        "another",
        Connections.ask(postgres.superuser().to("another"), "select current_database()"));
    assertEquals("sallyport", Connections.ask(postgres.app(), "select current_database()"));
  }

  @Tag("ASVS-1.4.3")
  @Test
  void leaves_nothing_when_it_is_closed_and_may_be_closed_again() throws Exception {
    EmbeddedPostgres other = EmbeddedPostgres.startTemporary();
    Path folder = folder(other);
    assertFalse(folder.equals(folder(postgres)));

    other.close();
    other.close();

    assertTrue(Files.notExists(folder));
    assertTrue(Files.exists(folder(postgres)));
  }

  private static Path folder(EmbeddedPostgres database) throws SQLException {
    return Path.of(Connections.ask(database.superuser(), "show data_directory"))
        .resolve("..")
        .normalize();
  }
}
