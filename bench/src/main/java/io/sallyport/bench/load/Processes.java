package io.sallyport.bench.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The processes that were started here. All are stopped at the end, also when it comes by a signal.
 */
final class Processes implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 15;

  private final Deque<Process> started = new ArrayDeque<>();
  private final Deque<Runnable> beforeEnd = new ArrayDeque<>();
  private final Deque<Runnable> atEnd = new ArrayDeque<>();
  private boolean closed;

  Processes() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  synchronized Process start(ProcessBuilder builder) throws IOException {
    if (closed) {
      throw new IOException("Stopping.");
    }
    Process process = builder.start();
    started.push(process);
    return process;
  }

  /** Runs before the first process is stopped. */
  synchronized void beforeEnd(Runnable action) {
    beforeEnd.push(action);
  }

  /** Runs when all processes have been stopped. */
  synchronized void atEnd(Runnable action) {
    atEnd.push(action);
  }

  synchronized List<Long> running() {
    started.removeIf(process -> !process.isAlive());
    return started.stream().map(Process::pid).toList();
  }

  /** Runs a command to its end. */
  String run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = start(builder.redirectErrorStream(true));
    process.getOutputStream().close();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(
          builder.command().get(0) + " ended with " + process.exitValue() + ":\n" + output);
    }
    return output;
  }

  static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!beforeEnd.isEmpty()) {
      beforeEnd.pop().run();
    }
    while (!started.isEmpty()) {
      stop(started.pop());
    }
    while (!atEnd.isEmpty()) {
      atEnd.pop().run();
    }
  }
}
