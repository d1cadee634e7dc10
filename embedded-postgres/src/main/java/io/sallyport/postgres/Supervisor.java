package io.sallyport.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server process of a folder again when it ends without being told to, as when the
 * system kills it for want of memory. Gives up when it does not start, or ends too often.
 */
final class Supervisor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  /** A server that ends more often than this has a fault that a restart does not mend. */
  private static final int MOST_RESTARTS = 5;

  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Duration END = Duration.ofMinutes(1);

  /** How the one that has ended is replaced. */
  @FunctionalInterface
  interface Restart {
    Postmaster of(Postmaster ended) throws IOException;
  }

  private final Restart restart;
  private final Path log;
  private final Deque<Long> restarts = new ArrayDeque<>();
  private final CompletableFuture<EmbeddedFailure> lost = new CompletableFuture<>();
  private final Thread thread = new Thread(this::watch, "postgresql-supervisor");
  private volatile Postmaster current;
  private volatile boolean closing;

  private Supervisor(Postmaster first, Restart restart, Path log) {
    this.current = first;
    this.restart = restart;
    this.log = log;
    thread.setDaemon(true);
  }

  /**
   * @param log of the server, to be named when there is no more to be done
   */
  static Supervisor of(Postmaster first, Restart restart, Path log) {
    var supervisor = new Supervisor(first, restart, log);
    supervisor.thread.start();
    return supervisor;
  }

  /** Why there is no server any more; never completes while there is one, or will be. */
  CompletionStage<EmbeddedFailure> lost() {
    return lost;
  }

  int port() {
    return current.port();
  }

  private void watch() {
    try {
      while (!closing) {
        current.awaitEnd();
        if (!closing) {
          current = restarted();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException failed) {
      if (!closing) {
        lost.complete(
            new EmbeddedFailure(
                "PostgreSQL ended and could not be started again; its log is " + log + ".",
                failed));
      }
    }
  }

  private Postmaster restarted() throws IOException {
    long now = System.nanoTime();
    restarts.removeIf(before -> now - before > WITHIN.toNanos());
    if (restarts.size() >= MOST_RESTARTS) {
      throw new IOException(
          "It ended %d times within %d minutes.".formatted(MOST_RESTARTS + 1, WITHIN.toMinutes()));
    }
    restarts.add(now);
    LOG.atWarn()
        .addKeyValue("event", "postgresql_ended")
        .log("PostgreSQL ended by itself; it is started again");
    Postmaster next = restart.of(current);
    LOG.atWarn().addKeyValue("event", "postgresql_restarted").log("PostgreSQL runs again");
    return next;
  }

  /** Stops watching, then the server; a start on the way is broken off. */
  @Override
  public void close() throws IOException {
    closing = true;
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(END.toMillis());
    } catch (InterruptedException hurry) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    current.stop();
  }
}
