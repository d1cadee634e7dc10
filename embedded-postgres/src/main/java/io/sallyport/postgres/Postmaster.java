package io.sallyport.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The running server process of a folder.
 *
 * @param port where it listens on 127.0.0.1
 */
record Postmaster(Watchdog watchdog, int port) {

  /** Long, because a server that replays its log after a crash must not be stopped halfway. */
  private static final Duration READY = Duration.ofMinutes(2);

  private static final Duration LEFT_OVER = Duration.ofSeconds(20);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final int ATTEMPTS = 3;

  /**
   * Starts the server and waits until it accepts connections. A start that fails is tried again:
   * the port may have been taken at the last moment, or a process of a killed server may need a
   * moment more to notice.
   *
   * @throws EmbeddedFailure with the end of the log
   */
  static Postmaster start(DataFolder folder, PostgresBinaries binaries, Launcher launcher)
      throws IOException {
    return start(folder, binaries, launcher, () -> FreePort.choose(folder.port()));
  }

  /**
   * Starts the server again after it ended by itself, on the port that its clients know.
   *
   * @throws EmbeddedFailure with the end of the log, also if somebody else took the port
   */
  Postmaster startedAgain(DataFolder folder, PostgresBinaries binaries, Launcher launcher)
      throws IOException {
    return start(folder, binaries, launcher, () -> port);
  }

  private interface Port {
    int choose() throws IOException;
  }

  private static Postmaster start(
      DataFolder folder, PostgresBinaries binaries, Launcher launcher, Port port)
      throws IOException {
    PostgresLog log = PostgresLog.open(folder);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Postmaster> started = attempt(folder, binaries, launcher, log, port.choose());
      if (started.isPresent()) {
        FreePort.remember(folder.port(), started.get().port());
        return started.get();
      }
      Polling.pause(BETWEEN_ATTEMPTS);
    }
    throw log.failure("PostgreSQL does not start.");
  }

  /**
   * Stops a server that a killed process of ours left running. Only the holder of the folder's lock
   * may call this.
   *
   * @throws EmbeddedFailure if it does not end
   */
  static void stopLeftOver(DataFolder folder) throws IOException {
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      Optional<ProcessHandle> leftOver = leftOver(folder);
      if (leftOver.isEmpty()) {
        return;
      }
      Launcher.signal(signal, leftOver.get().pid());
      if (Polling.until(LEFT_OVER, () -> leftOver(folder).isEmpty())) {
        return;
      }
    }
    throw new EmbeddedFailure(
        "A PostgreSQL of an earlier run still uses %s and does not stop. End the process that postmaster.pid in it names, then start again."
            .formatted(folder.cluster()));
  }

  void stop() throws IOException {
    watchdog.stop();
  }

  /** Waits until it has ended by itself, however long that takes. */
  void awaitEnd() throws InterruptedException {
    watchdog.awaitEnd();
  }

  private static Optional<Postmaster> attempt(
      DataFolder folder, PostgresBinaries binaries, Launcher launcher, PostgresLog log, int port)
      throws IOException {
    PostmasterFile.removeUnreadable(folder);
    Optional<PostmasterFile> old = PostmasterFile.read(folder.cluster());
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("postgres").toString(),
                "-D",
                folder.cluster().toString(),
                "-p",
                Integer.toString(port)));
    command.addAll(PostgresSettings.fixed(folder));
    // The old file's process is no server of ours: stopLeftOver saw to that.
    long stranger = old.map(PostmasterFile::pid).orElse(-1L);
    Watchdog watchdog = Watchdog.start(launcher, command, log, stranger);
    try {
      boolean decided =
          Polling.until(
              READY,
              () -> !watchdog.isRunning() || isReady(PostmasterFile.read(folder.cluster()), old));
      if (!decided) {
        throw log.failure("PostgreSQL is not ready after " + READY.toSeconds() + " seconds.");
      }
      return watchdog.isRunning() ? Optional.of(new Postmaster(watchdog, port)) : Optional.empty();
    } catch (IOException | RuntimeException failure) {
      watchdog.stop();
      throw failure;
    }
  }

  /** The file of a killed server also says that it is ready, so it must be another file. */
  private static boolean isReady(Optional<PostmasterFile> now, Optional<PostmasterFile> old) {
    return now.isPresent() && now.get().ready() && !now.equals(old);
  }

  private static Optional<ProcessHandle> leftOver(DataFolder folder) throws IOException {
    return PostmasterFile.read(folder.cluster()).flatMap(file -> file.process(folder));
  }
}
