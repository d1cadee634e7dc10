package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.command.CommandRun;
import io.sallyport.bootstrap.configuration.DatabaseOptions;
import io.sallyport.persistence.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an operator did is told as such: by the real command, in one line that names the option and
 * what to do, with an exit code that says whether starting again can help.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OperatorMistakesIT {

  private static final int CONFIGURATION = 78;
  private static final int UNAVAILABLE = 69;

  private Path folder;
  private Postgres postgres;

  /**
   * @param environment besides the secret key
   * @param says each of these
   */
  record Mistake(
      String name,
      Map<String, String> environment,
      String command,
      int exitCode,
      List<String> says) {

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  void start_a_database(@TempDir Path temporary) {
    folder = temporary;
    postgres = new Postgres(PackedServer.dataFolder(temporary));
  }

  @AfterAll
  void stop_it() {
    postgres.close();
  }

  private CommandRun run(Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("SECRET_KEY", Postgres.SECRET_KEY);
    all.putIfAbsent("PORT", "0");
    all.putIfAbsent("MANAGEMENT_PORT", "off");
    return CommandRun.process(folder, all, command.split(" "));
  }

  private String database(String name, String... statements) {
    postgres.execute("postgres", "create database " + name + " template template0");
    postgres.execute(name, statements);
    return postgres.url(name);
  }

  /** A database that an earlier start has migrated. */
  private String migrated(String name, String... statements) {
    String url = database(name);
    new DatabaseAccess(DatabaseOptions.DATABASE_URL, DatabaseUrl.parse(url)).migrate();
    postgres.execute(name, statements);
    return url;
  }

  List<Mistake> mistakes() {
    postgres.execute(
        "postgres",
        "create role plain login password 'plain'",
        "create role crowded login password 'crowded' connection limit 0",
        "create database closed template template0",
        "alter database closed with allow_connections false",
        "create database latin template template0 encoding 'LATIN1' locale 'C'",
        "create database ascii template template0 encoding 'SQL_ASCII' locale 'C'");
    String ready = migrated("ready");
    List<Mistake> all = new ArrayList<>(ofConnections(ready));
    all.addAll(ofSchemas(ready));
    all.addAll(ofAddresses(ready));
    return all;
  }

  private List<Mistake> ofConnections(String ready) {
    return List.of(
        at("wrong password", postgres.url("plain", "wrong", "ready"), CONFIGURATION, "28P01"),
        at("no such role", postgres.url("nobody", "x", "ready"), CONFIGURATION, "nobody"),
        at("no such database", postgres.url("absent"), CONFIGURATION, "absent", "create database"),
        at("a closed database", postgres.url("closed"), CONFIGURATION, "closed"),
        at(
            "no connection left",
            postgres.url("crowded", "crowded", "ready"),
            UNAVAILABLE,
            "53300",
            "DATABASE_POOL_SIZE"),
        at("nobody listens", "postgresql://a:b@127.0.0.1:1/d", UNAVAILABLE, "127.0.0.1:1"),
        at("no such host", "postgresql://a:b@absent.invalid/d", UNAVAILABLE, "No host"),
        at("no TLS", ready + "?sslmode=require", CONFIGURATION, "08004", "sslmode="),
        at("an unknown mode", ready + "?sslmode=full", CONFIGURATION, "verify-full"),
        at("an unknown method", ready + "?require_auth=scram", CONFIGURATION, "scram-sha-256"),
        at("an unknown setting", ready + "?options=-c%20odd%3D1", CONFIGURATION, "\"odd\""),
        at("the encoding LATIN1", postgres.url("latin"), CONFIGURATION, "LATIN1", "'UTF8'"),
        at("the encoding SQL_ASCII", postgres.url("ascii"), CONFIGURATION, "SQL_ASCII", "'UTF8'"));
  }

  private List<Mistake> ofSchemas(String ready) {
    String mayNotCreate = database("bare").replaceFirst("//.*@", "//plain:plain@");
    String history = "sallyport.flyway_schema_history";
    return List.of(
        at("no right to create", mayNotCreate, CONFIGURATION, "42501", "docs/database.md"),
        at(
            "the schema of another role",
            database("owned", "create schema sallyport").replaceFirst("//.*@", "//plain:plain@"),
            CONFIGURATION,
            "schema sallyport",
            "docs/database.md"),
        at(
            "a table of somebody else",
            database("foreigner", "create schema sallyport", "create table sallyport.x (n int)"),
            CONFIGURATION,
            "no history",
            "another database"),
        at(
            "a history of somebody else",
            database(
                "stranger",
                "create schema sallyport",
                "create table sallyport.flyway_schema_history (n int)"),
            CONFIGURATION,
            "another database"),
        at(
            "an edited migration",
            migrated("edited", "update " + history + " set checksum = 7 where version = '002'"),
            CONFIGURATION,
            "migration 002",
            "backup"),
        at(
            "a failed migration",
            migrated("failed", "update " + history + " set success = false where version = '003'"),
            CONFIGURATION,
            "migration 003",
            "has failed"),
        at(
            "a table in the way of a migration",
            migrated("clash", "delete from " + history + " where version >= '006'"),
            CONFIGURATION,
            "external_ids"),
        new Mistake(
            "tables that were not made",
            Map.of("DATABASE_URL", postgres.url("bare")),
            "users list",
            CONFIGURATION,
            List.of("DATABASE_URL", "sallyport migrate")),
        new Mistake(
            "two databases",
            Map.of("DATABASE_URL", postgres.url("bare"), "DATABASE_MIGRATION_URL", ready),
            "serve",
            CONFIGURATION,
            List.of("DATABASE_URL:", "DATABASE_MIGRATION_URL leads to another database")),
        new Mistake(
            "a wrong password for migrations",
            Map.of(
                "DATABASE_URL",
                ready,
                "DATABASE_MIGRATION_URL",
                postgres.url("plain", "wrong", "ready")),
            "serve",
            CONFIGURATION,
            List.of("DATABASE_MIGRATION_URL: ", "28P01")),
        new Mistake(
            "a role that lacks rights",
            Map.of(
                "DATABASE_URL",
                postgres.url("plain", "plain", "ready"),
                "DATABASE_MIGRATION_URL",
                ready),
            "serve",
            CONFIGURATION,
            List.of("DATABASE_URL: The role plain", "docs/database.md")));
  }

  private List<Mistake> ofAddresses(String ready) {
    String taken = String.valueOf(postgres.port());
    return List.of(
        listening("HOST", "absent.invalid", ready, CONFIGURATION),
        listening("HOST", "203.0.113.9", ready, CONFIGURATION),
        listening("PORT", taken, ready, UNAVAILABLE),
        listening("MANAGEMENT_PORT", taken, ready, UNAVAILABLE));
  }

  private static Mistake at(String name, String url, int exitCode, String... says) {
    List<String> all = new ArrayList<>(List.of("DATABASE_URL"));
    all.addAll(Arrays.asList(says));
    return new Mistake(name, Map.of("DATABASE_URL", url), "migrate", exitCode, all);
  }

  private static Mistake listening(String option, String value, String ready, int exitCode) {
    return new Mistake(
        option + " " + value,
        Map.of("DATABASE_URL", ready, option, value),
        "serve",
        exitCode,
        List.of(": " + option + " ", value, "ive "));
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("mistakes")
  void is_told_in_one_line(Mistake mistake) throws IOException, InterruptedException {
    CommandRun run = run(mistake.environment(), mistake.command());

    assertEquals(mistake.exitCode(), run.exitCode(), run::err);
    assertEquals("", run.out());
    List<String> lines = run.err().lines().toList();
    // Those that are found before anything starts have a heading.
    int heading = run.err().startsWith("sallyport: One option is wrong") ? 1 : 0;
    assertEquals(1 + heading, lines.size(), run::err);
    mistake.says().forEach(part -> assertTrue(run.err().contains(part), run::err));
    assertFalse(run.err().contains(postgres.password()), run::err);
    assertFalse(run.err().contains("should not happen"), run::err);
  }

  @Test
  void doctor_says_the_same_among_its_findings() throws IOException, InterruptedException {
    postgres.execute(
        "postgres", "create database roman template template0 encoding 'LATIN1' locale 'C'");

    CommandRun run = run(Map.of("DATABASE_URL", postgres.url("roman")), "doctor");

    assertEquals(1, run.exitCode(), run::err);
    assertTrue(run.out().contains("WRONG database: DATABASE_URL: "), run::out);
    assertTrue(run.out().contains("LATIN1"), run::out);
    assertTrue(run.out().contains("sallyport migrate"), run::out);
    assertEquals("", run.err());
  }

  @Test
  void what_is_right_is_served_by_a_role_that_may_not_change_tables()
      throws IOException, InterruptedException {
    migrated(
        "served",
        "create role serving login password 'serving'",
        "grant usage on schema sallyport to serving",
        "grant select, insert, update, delete on all tables in schema sallyport to serving",
        "revoke insert, update, delete on sallyport.flyway_schema_history from serving");
    String url = postgres.url("serving", "serving", "served");

    assertEquals(0, run(Map.of("DATABASE_URL", url), "users list").exitCode());
    CommandRun again = run(Map.of("DATABASE_URL", url, "TZ", "IST"), "migrate");
    assertEquals(0, again.exitCode(), again::err);
    assertEquals("Up to date.", again.out().strip());
  }
}
