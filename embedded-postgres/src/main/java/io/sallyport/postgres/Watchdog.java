package io.sallyport.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that does not outlive us. A shell starts it and holds the end of a pipe from this
 * process; when the pipe closes, because we say so or because we were killed, it stops the program.
 * So there is one way to stop, and no moment at which the program runs unwatched.
 */
final class Watchdog {

  /** How long the program has to stop in order, before it is told to stop at once. */
  private static final int ORDERLY_SECONDS = 20;

  private static final Duration END =
      Duration.ofSeconds(ORDERLY_SECONDS).plus(Duration.ofSeconds(10));

  /**
   * The signals of a terminal or a service manager are for this process, which then closes the
   * pipe; the shell must not die of them first. INT is PostgreSQL's fast shutdown, QUIT its
   * immediate one. The loop sleeps by the second so that nothing of it stays for long afterwards.
   */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      exec 3<&0
      "$@" </dev/null 3<&- &
      child=$!
      (
        while read -r line <&3; do :; done
        kill -s INT "$child"
        n=0
        while [ "$n" -lt %d ]; do sleep 1 3<&-; n=$((n + 1)); done
        kill -s QUIT "$child"
        sleep 5 3<&-
        kill -s KILL "$child"
      ) &
      watcher=$!
      wait "$child"
      status=$?
      kill -s KILL "$watcher"
      exit "$status"
      """
          .formatted(ORDERLY_SECONDS);

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /** Starts the program under watch. */
  static Watchdog start(Launcher launcher, List<String> command, PostgresLog log)
      throws IOException {
    return start(launcher, command, log, -1);
  }

  /**
   * Starts a PostgreSQL server under watch.
   *
   * @param strangerPid the process that an old {@code postmaster.pid} names, if that is another
   *     program by now; PostgreSQL would take it for a server on the same data. -1 for none
   */
  static Watchdog start(Launcher launcher, List<String> command, PostgresLog log, long strangerPid)
      throws IOException {
    List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sallyport-watchdog"));
    watched.addAll(launcher.command(command));
    ProcessBuilder builder = Launcher.builder(watched).redirectOutput(log.sink());
    if (strangerPid >= 0) {
      // What pg_ctl uses to say "this one is harmless". Deleting the file would also silence the
      // check for processes of a dead server that still hold its memory.
      builder.environment().put("PG_GRANDPARENT_PID", Long.toString(strangerPid));
    }
    return new Watchdog(builder.start());
  }

  boolean isRunning() {
    return shell.isAlive();
  }

  /** Waits until the program has ended, however long that takes. */
  void awaitEnd() throws InterruptedException {
    shell.waitFor();
  }

  /** The program's exit status, once it ended by itself within that time; stops it otherwise. */
  int await(Duration atMost) throws IOException {
    try {
      if (shell.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        return shell.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    stop();
    return -1;
  }

  /**
   * Stops the program: in order, or after a while at once. Returns when it has ended.
   *
   * @throws EmbeddedFailure if it did not
   */
  void stop() throws IOException {
    shell.getOutputStream().close();
    boolean interrupted = Thread.interrupted();
    try {
      if (!shell.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new EmbeddedFailure(
            "PostgreSQL did not stop; its watchdog is process " + shell.pid());
      }
    } catch (InterruptedException again) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
