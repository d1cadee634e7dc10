package io.sallyport.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Secret;
import io.sallyport.postgres.FolderSecrets.Name;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real starts of a real PostgreSQL, each in a folder of its own. */
final class EmbeddedPostgresIT {

  @TempDir static Path once;
  @TempDir Path each;

  private Path folder;

  @BeforeAll
  static void make_one_folder_to_copy() {
    EmbeddedPostgres.start(once.resolve("made")).close();
  }

  @BeforeEach
  void copy_it() throws IOException {
    folder = each.resolve("data");
    Folders.copy(once.resolve("made"), folder);
  }

  @Test
  void keeps_its_rows_its_port_and_its_key_over_a_restart() throws Exception {
    String before;
    int port;
    Secret key;
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      Connections.run(database.owner(), "create table t (n int)", "insert into t values (41)");
      before =
          Connections.ask(
              database.owner(), "select oid from pg_database where datname='sallyport'");
      port = database.app().port();
      key = database.secretKey();
      assertTrue(database.isOwner());
    }
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertEquals("41", Connections.ask(database.app(), "select n from t"));
      assertEquals(
          before,
          Connections.ask(
              database.owner(), "select oid from pg_database where datname='sallyport'"));
      assertEquals(port, database.app().port());
      assertEquals(key, database.secretKey());
    }
  }

  /** A new database, because that is when PostgreSQL's own programs call each other. */
  @Tag("ASVS-1.2.5")
  @Test
  void is_made_in_a_folder_with_blanks_and_quotes() throws Exception {
    try (EmbeddedPostgres database =
        EmbeddedPostgres.start(each.resolve("it's my data; (#1) & more"))) {
      assertEquals("1", Connections.ask(database.app(), "select 1"));
    }
  }

  @Test
  void survives_an_empty_file_of_a_server_that_is_gone() throws Exception {
    Files.writeString(folder.resolve("postgres/postmaster.pid"), "");
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertEquals("1", Connections.ask(database.app(), "select 1"));
    }
  }

  @Test
  void is_started_again_when_it_is_killed() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      Connections.run(database.owner(), "create table t (n int)", "insert into t values (41)");
      ProcessHandle killed = Folders.postmaster(folder);
      killed.destroyForcibly();
      Folders.awaitEnd(killed);

      assertTrue(Polling.until(Duration.ofMinutes(3), () -> answers(database, "41")));
      assertNotEquals(killed.pid(), Folders.postmaster(folder).pid());
      assertFalse(database.lost().toCompletableFuture().isDone());
    }
    assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "stopped in order");
  }

  private static boolean answers(EmbeddedPostgres database, String wanted) {
    try {
      return wanted.equals(Connections.ask(database.app(), "select n from t"));
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Test
  void is_given_up_when_it_does_not_start_again() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      Path control = folder.resolve("postgres/global/pg_control");
      Files.move(control, folder.resolve("pg_control"));
      Folders.postmaster(folder).destroyForcibly();

      EmbeddedFailure lost = database.lost().toCompletableFuture().get(3, TimeUnit.MINUTES);

      assertEquals(
          "PostgreSQL ended and could not be started again; its log is "
              + folder.toRealPath().resolve("logs/postgresql.log")
              + ".",
          lost.getMessage());
    }
  }

  @Test
  void takes_another_port_when_its_own_is_taken() throws Exception {
    int wanted = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    try (ServerSocket squatter =
            new ServerSocket(wanted, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertNotEquals(squatter.getLocalPort(), database.app().port());
      assertEquals("1", Connections.ask(database.app(), "select 1"));
    }
  }

  @Test
  void promises_durability_and_listens_only_here() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertAll(
          Stream.of(
                  "fsync=on",
                  "synchronous_commit=on",
                  "full_page_writes=on",
                  "data_checksums=on",
                  "listen_addresses=127.0.0.1",
                  "password_encryption=scram-sha-256",
                  "max_connections=30",
                  "log_statement=none",
                  "server_encoding=UTF8",
                  "search_path=sallyport")
              .map(
                  setting -> {
                    String[] parts = setting.split("=", -1);
                    return () ->
                        assertEquals(parts[1], Connections.ask(database.app(), "show " + parts[0]));
                  }));
      assertEquals("élan", Connections.ask(database.app(), "select lower('ÉLAN')"));
      DatabaseLogin superuser = database.superuser();
      assertEquals("", Connections.ask(superuser, "show unix_socket_directories"));
      assertEquals(
          "127.0.0.1 ::1",
          Connections.ask(
              superuser,
              "select string_agg(address, ' ' order by rule_number) from pg_hba_file_rules"));
      assertEquals(
          "scram-sha-256",
          Connections.ask(
              superuser, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"));
    }
  }

  @Tag("ASVS-13.2.3")
  @Test
  void lets_nobody_in_without_the_right_password() {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      for (DatabaseLogin login : List.of(database.app(), database.owner(), database.superuser())) {
        for (String wrong : List.of("", "postgres", login.user())) {
          DatabaseLogin guess =
              new DatabaseLogin(
                  login.host(), login.port(), login.database(), login.user(), Secret.of(wrong));
          SQLException refused =
              assertThrows(SQLException.class, () -> Connections.to(guess).close());
          assertTrue(
              List.of("28P01", "08004", "08001").contains(refused.getSQLState()),
              refused.getSQLState());
        }
      }
    }
  }

  @Tag("ASVS-13.2.2")
  @Test
  void lets_the_application_fill_tables_but_not_change_them() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      Connections.run(
          database.owner(),
          "create schema if not exists sallyport",
          "create table sallyport.t (n int generated always as identity, s text)");
      Connections.run(
          database.app(),
          "insert into sallyport.t (s) values ('a')",
          "update sallyport.t set s = 'b'",
          "delete from sallyport.t");
      for (String forbidden :
          List.of(
              "create table sallyport.u (n int)",
              "create table public.u (n int)",
              "create temporary table u (n int)",
              "create schema u",
              "drop table sallyport.t",
              "truncate sallyport.t",
              "alter table sallyport.t add m int",
              "create role u",
              "set role sallyport_owner",
              "copy sallyport.t to program 'true'")) {
        SQLException refused =
            assertThrows(
                SQLException.class, () -> Connections.run(database.app(), forbidden), forbidden);
        assertTrue(
            List.of("42501", "3F000").contains(refused.getSQLState()),
            forbidden + ": " + refused.getSQLState());
      }
      DatabaseLogin elsewhere =
          new DatabaseLogin(
              "127.0.0.1",
              database.app().port(),
              "postgres",
              database.app().user(),
              database.app().password());
      assertEquals(
          "42501",
          assertThrows(SQLException.class, () -> Connections.to(elsewhere).close()).getSQLState());
    }
  }

  @Test
  void refuses_a_second_server_and_lets_a_command_attach() throws Exception {
    try (Holder holder = Holder.start(folder)) {
      EmbeddedFailure refused =
          assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(folder));
      assertTrue(
          refused
              .getMessage()
              .contains(folder.toRealPath() + " is in use by process " + holder.pid()),
          refused.getMessage());
      assertEquals(1, refused.getMessage().lines().count());

      try (EmbeddedPostgres attached = EmbeddedPostgres.open(folder)) {
        assertFalse(attached.isOwner());
        assertEquals("1", Connections.ask(attached.app(), "select n from kept"));
      }
      try (EmbeddedPostgres again = EmbeddedPostgres.open(folder)) {
        assertEquals("1", Connections.ask(again.app(), "select count(*) from kept"));
      }
    }
  }

  @Test
  void starts_the_database_for_a_command_when_no_server_runs() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.open(folder)) {
      assertTrue(database.isOwner());
      assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(folder));
      try (EmbeddedPostgres beside = EmbeddedPostgres.open(folder)) {
        assertFalse(beside.isOwner());
        assertEquals("1", Connections.ask(beside.app(), "select 1"));
      }
      assertEquals("1", Connections.ask(database.app(), "select 1"));
    }
  }

  @Test
  void stops_by_itself_when_its_server_is_killed() throws Exception {
    ProcessHandle postmaster;
    try (Holder holder = Holder.start(folder)) {
      postmaster = Folders.postmaster(folder);
      holder.kill();
    }
    Folders.awaitEnd(postmaster);
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertEquals("1", Connections.ask(database.app(), "select count(*) from kept"));
    }
  }

  @Test
  void starts_at_once_after_its_server_was_killed() throws Exception {
    try (Holder holder = Holder.start(folder)) {
      holder.kill();
      try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
        assertEquals("1", Connections.ask(database.app(), "select count(*) from kept"));
      }
    }
  }

  @Test
  void takes_over_from_a_database_that_nobody_watches_any_more() throws Exception {
    ProcessHandle postmaster;
    try (Holder holder = Holder.start(folder)) {
      postmaster = Folders.postmaster(folder);
      holder.killWithWatchdog();
    }
    assertTrue(postmaster.isAlive());
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertEquals("1", Connections.ask(database.app(), "select count(*) from kept"));
      assertNotEquals(postmaster.pid(), Folders.postmaster(folder).pid());
    }
    Folders.awaitEnd(postmaster);
  }

  @Test
  void recovers_what_was_committed_when_everything_was_killed() throws Exception {
    ProcessHandle postmaster;
    try (Holder holder = Holder.start(folder)) {
      postmaster = Folders.postmaster(folder);
      holder.killWithWatchdog();
    }
    postmaster.destroyForcibly();
    Folders.awaitEnd(postmaster);
    assertTrue(Files.exists(folder.resolve("postgres/postmaster.pid")));
    // The number of the dead server now belongs to another program: to this one.
    Folders.renumber(folder, ProcessHandle.current().pid());
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      assertEquals("1", Connections.ask(database.app(), "select count(*) from kept"));
    }
    assertTrue(Files.notExists(folder.resolve("postgres/postmaster.pid")));
  }

  @Test
  void begins_anew_after_a_first_start_that_was_killed() throws Exception {
    Path fresh = each.resolve("fresh");
    Files.createDirectory(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Folders.copy(once.resolve("made/bin"), fresh.resolve("bin"));
    Holder.killWhenAppears(fresh, "postgres.draft-");
    assertTrue(Files.notExists(fresh.resolve("postgres")));
    String key = Files.readString(fresh.resolve("secrets/secret_key"));
    try (EmbeddedPostgres database = EmbeddedPostgres.start(fresh)) {
      assertEquals(key.strip(), database.secretKey().reveal());
      assertEquals("1", Connections.ask(database.app(), "select 1"));
    }
    try (Stream<Path> left = Files.list(fresh)) {
      assertEquals(
          List.of("bin", "lock", "logs", "port", "postgres", "secrets"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void says_what_postgresql_said_when_it_does_not_start() throws Exception {
    Files.writeString(folder.resolve("postgres/postgresql.conf"), "shared_buffers = 'many'\n");
    EmbeddedFailure failure =
        assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(folder));
    assertTrue(failure.getMessage().contains("shared_buffers"), failure.getMessage());
    assertTrue(failure.getMessage().contains("postgresql.log"), failure.getMessage());
    Files.writeString(folder.resolve("postgres/postgresql.conf"), "");
    EmbeddedPostgres.start(folder).close();
  }

  @Test
  void leaves_nothing_open_to_others_and_no_secret_outside_its_file() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
      Connections.run(database.owner(), "create table t (s text primary key)");
      Connections.run(database.app(), "insert into t values ('person@example.org')");
      assertThrows(
          SQLException.class,
          () -> Connections.run(database.app(), "insert into t values ('person@example.org')"));
      try (Stream<Path> all = Files.walk(folder)) {
        assertEquals(
            List.of(),
            all.filter(path -> !Files.isSymbolicLink(path)).filter(Folders::isOpen).toList());
      }
      FolderSecrets secrets = FolderSecrets.read(DataFolder.open(folder));
      List<String> hidden =
          Stream.of(Name.values()).map(name -> secrets.get(name).reveal()).toList();
      try (Stream<Path> all = Files.walk(folder)) {
        assertEquals(
            List.of(),
            all.filter(path -> Files.isRegularFile(path, NOFOLLOW_LINKS))
                .filter(path -> !path.startsWith(folder.resolve("secrets")))
                .filter(path -> !path.startsWith(folder.resolve("bin")))
                .filter(path -> !path.endsWith("lock"))
                .filter(path -> Folders.contains(path, hidden))
                .toList());
      }
      String log = Files.readString(folder.resolve("logs/postgresql.log"), StandardCharsets.UTF_8);
      assertFalse(log.contains("person@example.org"), log);
      assertFalse(log.contains("insert into"), log);
    }
  }
}
