package io.sallyport.postgres;

import io.sallyport.postgres.FolderSecrets.Name;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A new cluster with its roles and its database. It is made beside its place and moved there when
 * all of it is done, so an interrupted first start leaves only a draft, which the next one removes.
 */
record Cluster(
    DataFolder folder, PostgresBinaries binaries, FolderSecrets secrets, Launcher launcher) {

  static final String DATABASE = "sallyport";
  static final String SUPERUSER = "postgres";
  static final String OWNER = "sallyport_owner";
  static final String APP = "sallyport_app";

  private static final String DRAFT = "postgres.draft-";
  private static final String FINGERPRINT = "sallyport_fingerprint";
  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final Duration DRAFTS_GONE = Duration.ofSeconds(20);

  /**
   * The owner makes tables, the application fills them. The schema is made here, because what the
   * application may do in it must hold for every table that a migration makes later.
   */
  private static final String GRANTS =
      """
      revoke all on schema public from public;
      create schema sallyport authorization sallyport_owner;
      grant usage on schema sallyport to sallyport_app;
      alter default privileges for role sallyport_owner grant select, insert, update, delete on tables to sallyport_app;
      alter default privileges for role sallyport_owner grant usage, select on sequences to sallyport_app;
      """;

  /**
   * Refuses the cluster of another major version, or one that other secrets belong to.
   *
   * @throws EmbeddedFailure with what to do
   */
  static void requireUsable(DataFolder folder, FolderSecrets secrets) throws IOException {
    Path fingerprint = folder.cluster().resolve(FINGERPRINT);
    Path version = folder.cluster().resolve("PG_VERSION");
    if (!Files.exists(fingerprint) || !Files.exists(version)) {
      throw new EmbeddedFailure(
          "%s is not a cluster that Sallyport made, or not all of it. Restore the whole data folder from your backup; if it holds nothing of worth, remove it."
              .formatted(folder.cluster()));
    }
    String major = Files.readString(version).strip();
    if (!major.equals(PostgresBinaries.MAJOR)) {
      throw new EmbeddedFailure(
          "The data in %s is of PostgreSQL %s; this program brings PostgreSQL %s, which cannot open it. Run the version that made it."
              .formatted(folder.cluster(), major, PostgresBinaries.MAJOR));
    }
    secrets.requireFingerprint(Files.readString(fingerprint));
  }

  /** Makes it, where there is none. */
  void create() throws IOException {
    Path draft = folder.root().resolve(DRAFT + UUID.randomUUID());
    PostgresLog log = PostgresLog.open(folder);
    initialise(draft, log);
    PrivateFiles.write(draft.resolve("pg_hba.conf"), PostgresSettings.HOST_RULES);
    execute(draft, "postgres", roles(), log);
    execute(draft, DATABASE, GRANTS, log);
    PrivateFiles.write(draft.resolve(FINGERPRINT), secrets.fingerprint());
    Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    PrivateFiles.sync(folder.root());
  }

  private String roles() {
    return """
      create role sallyport_owner login password '%s';
      create role sallyport_app login password '%s';
      create database sallyport owner sallyport_owner;
      revoke all on database sallyport from public;
      revoke all on database postgres from public;
      revoke all on database template1 from public;
      grant connect on database sallyport to sallyport_app;
      alter role sallyport_owner in database sallyport set search_path = sallyport;
      alter role sallyport_app in database sallyport set search_path = sallyport;
      """
        .formatted(
            secrets.get(Name.POSTGRES_OWNER).reveal(), secrets.get(Name.POSTGRES_APP).reveal());
  }

  private void initialise(Path draft, PostgresLog log) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + secrets.file(Name.POSTGRES_SUPERUSER),
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                // The same order and the same lower case on every machine, for every letter.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    command.addAll(PostgresSettings.sizes(folder));
    if (folder.temporary()) {
      command.add("--no-sync");
    }
    if (Watchdog.start(launcher, command, log).await(BOUND) != 0) {
      throw log.failure("PostgreSQL could not make its files in " + folder.root() + ".");
    }
  }

  /** Runs the statements without a server: no port, no network, and no password to get in. */
  private void execute(Path draft, String database, String statements, PostgresLog log)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("postgres").toString(), "--single", "-j", "-D", draft.toString()));
    command.addAll(PostgresSettings.fixed(folder));
    command.addAll(List.of("-c", "exit_on_error=true", database));
    Process process =
        Launcher.builder(launcher.command(command)).redirectOutput(log.sink()).start();
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(statements.replace(";\n", ";\n\n").getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw log.failure("PostgreSQL could not make the roles of the database.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EmbeddedFailure("Interrupted while making the database.", interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Removes what a killed first start left; that may still be cleaning up after itself. */
  static void removeDrafts(DataFolder folder) throws IOException {
    Polling.until(
        DRAFTS_GONE,
        () -> {
          try {
            for (Path draft : drafts(folder)) {
              PrivateFiles.deleteTree(draft);
            }
            return true;
          } catch (NoSuchFileException | DirectoryNotEmptyException changing) {
            return false;
          }
        });
  }

  private static List<Path> drafts(DataFolder folder) throws IOException {
    try (Stream<Path> all = Files.list(folder.root())) {
      return all.filter(path -> path.getFileName().toString().startsWith(DRAFT)).toList();
    }
  }
}
