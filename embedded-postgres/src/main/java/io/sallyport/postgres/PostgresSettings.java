package io.sallyport.postgres;

import java.util.List;
import java.util.stream.Stream;

/** How the embedded PostgreSQL is set up. */
final class PostgresSettings {

  /** Promises. They are given on the command line, where no file in the folder overrules them. */
  private static final List<String> FIXED =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "log_destination=stderr",
          "logging_collector=off",
          // No statement, no value of a row: those are people's addresses and hashes.
          "log_statement=none",
          "log_min_duration_statement=-1",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_timezone=UTC",
          "timezone=UTC");

  private static final List<String> DURABLE =
      List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

  /** What a test has no use for, and would wait for. */
  private static final List<String> NOT_DURABLE =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

  private static final String CONNECTIONS = "max_connections=30";
  private static final String CONNECTIONS_OF_TESTS = "max_connections=300";

  /** Sizes for one small server. They are in {@code postgresql.conf}, for whoever needs others. */
  private static final List<String> SIZES =
      List.of(
          "shared_buffers=32MB",
          "maintenance_work_mem=16MB",
          "effective_cache_size=256MB",
          "wal_buffers=1MB",
          // Little log to replay after a crash, and little to keep on the disk.
          "max_wal_size=256MB",
          "min_wal_size=32MB",
          "io_method=sync",
          "max_worker_processes=2",
          "max_logical_replication_workers=0",
          "max_parallel_workers_per_gather=0",
          "autovacuum_max_workers=1",
          "autovacuum_worker_slots=1",
          "log_checkpoints=off",
          "log_autovacuum_min_duration=-1");

  /** Who may connect: any role, from this machine, with its password. */
  static final String HOST_RULES =
      """
      # Made by Sallyport. Nobody connects without a password.
      host  all  all  127.0.0.1/32  scram-sha-256
      host  all  all  ::1/128       scram-sha-256
      """;

  private PostgresSettings() {}

  static List<String> fixed(DataFolder folder) {
    return options(FIXED, folder.temporary() ? NOT_DURABLE : DURABLE);
  }

  static List<String> sizes(DataFolder folder) {
    return options(SIZES, List.of(folder.temporary() ? CONNECTIONS_OF_TESTS : CONNECTIONS));
  }

  private static List<String> options(List<String> some, List<String> others) {
    return Stream.of(some, others)
        .flatMap(List::stream)
        .flatMap(setting -> Stream.of("-c", setting))
        .toList();
  }
}
