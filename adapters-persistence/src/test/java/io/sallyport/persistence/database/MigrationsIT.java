package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsIT {

  private final DatabaseUrl empty = TestCluster.newEmptyDatabase();

  private static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbcUrl(), url.user(), url.passwordOrEmpty());
  }

  private static MigrationStatus standing(DatabaseUrl url) throws SQLException {
    try (Connection connection = connect(url)) {
      return MigrationStatus.read(connection, SchemaName.DEFAULT);
    }
  }

  private static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void fills_an_empty_database_once() throws SQLException {
    assertEquals(new MigrationStatus(MigrationScripts.LATEST, false), standing(empty));
    assertFalse(standing(empty).isCurrent());

    assertEquals(MigrationScripts.LATEST, new Migrations(empty).migrate());
    assertEquals(0, new Migrations(empty).migrate());

    assertTrue(standing(empty).isCurrent());
  }

  @Test
  void knows_every_file_of_its_folder_and_each_has_a_number_after_the_one_before()
      throws Exception {
    URL folder =
        Objects.requireNonNull(MigrationScripts.class.getResource(MigrationScripts.FOLDER));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      assertEquals(
          MigrationScripts.NAMES,
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertTrue(
        MigrationScripts.NAMES.stream().allMatch(name -> name.matches("V\\d{3}__[a-z_]+\\.sql")));
    assertEquals(List.copyOf(new TreeSet<>(MigrationScripts.VERSIONS)), MigrationScripts.VERSIONS);
  }

  private static String ask(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void keeps_everything_in_one_schema_and_makes_no_sequence() throws SQLException {
    new Migrations(empty).migrate();

    assertEquals(
        "challenges, external_ids, familiars, flyway_schema_history, guesses, idempotency_keys,"
            + " leases, mails, rate_limits, sessions, signing_keys, users",
        ask(
            empty,
            """
            select string_agg(relname, ', ' order by relname)
              from pg_class join pg_namespace on pg_namespace.oid = relnamespace
             where relkind in ('r', 'S', 'v', 'm', 'f')
               and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            """));
  }

  @Test
  void leaves_no_connection_behind() throws SQLException {
    new Migrations(empty).migrate();

    // A server process takes a moment to go after its connection has been closed.
    String left = "";
    for (int i = 0; i < 500 && !left.equals("0"); i++) {
      left =
          ask(
              empty,
              """
              select count(*) from pg_stat_activity, pg_sleep(0.01)
               where datname = current_database() and application_name = 'sallyport-migrations'
              """);
    }
    assertEquals("0", left);
  }

  @Test
  void may_be_asked_for_by_many_processes_at_once() throws Exception {
    List<Callable<Integer>> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(() -> new Migrations(empty).migrate());
    }
    ExecutorService threads = Executors.newFixedThreadPool(processes.size());
    int applied = 0;
    for (Future<Integer> process : threads.invokeAll(processes)) {
      applied += process.get(60, TimeUnit.SECONDS);
    }
    threads.shutdownNow();

    assertEquals(MigrationScripts.LATEST, applied);
  }

  @Test
  void leaves_a_newer_database_alone_and_says_so() throws SQLException {
    new Migrations(empty).migrate();
    execute(
        empty,
        """
        insert into sallyport.flyway_schema_history
               (installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success)
        values (99, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', 1, true)
        """);

    assertEquals(0, new Migrations(empty).migrate());
    assertEquals(new MigrationStatus(0, true), standing(empty));
    assertTrue(isCurrent(empty));
    assertTrue(standing(empty).isCurrent());
  }

  @Test
  void refuses_a_database_migrated_with_other_files() throws SQLException {
    new Migrations(empty).migrate();
    execute(empty, "update sallyport.flyway_schema_history set checksum = 7 where version = '001'");

    assertThrows(UnusableDatabase.class, () -> new Migrations(empty).migrate());
  }

  private static boolean isCurrent(DatabaseUrl url) throws SQLException {
    try (Connection connection = connect(url)) {
      return CurrentHistory.isKept(connection, SchemaName.DEFAULT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sallyport.flyway_schema_history set checksum = checksum + 1 where version = '002'",
        "update sallyport.flyway_schema_history set checksum = null where version = '002'",
        "update sallyport.flyway_schema_history set success = false where version = '014'",
        "update sallyport.flyway_schema_history set script = 'V002__other.sql' where version = '002'",
        "update sallyport.flyway_schema_history set version = '002.1' where version = '002'",
        "delete from sallyport.flyway_schema_history where version = '014'",
        "drop table sallyport.flyway_schema_history",
        "drop schema sallyport cascade",
      })
  void leaves_to_flyway_what_is_not_as_here(String difference) throws SQLException {
    assertFalse(isCurrent(empty));
    new Migrations(empty).migrate();
    assertTrue(isCurrent(empty));

    execute(empty, difference);

    assertFalse(isCurrent(empty));
  }

  @Test
  void says_that_a_database_is_silent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var url =
          DatabaseUrl.parse(
              "postgresql://ann:hidden@127.0.0.1:" + silent.getLocalPort() + "/d?loginTimeout=1");

      assertThrows(StoresUnavailable.class, () -> new Migrations(url).migrate());
    }
  }
}
