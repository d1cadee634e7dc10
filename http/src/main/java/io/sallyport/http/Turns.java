package io.sallyport.http;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs so many tasks of one client at a time. The others wait, in order and without a thread, so
 * that no client keeps the threads from the rest.
 */
final class Turns {
  private final int most;
  private final Map<String, Line> lines = new HashMap<>();

  private static final class Line {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;
  }

  Turns(int most) {
    this.most = most;
  }

  /** Runs a task in this thread; or later, by the executor, if the client has enough running. */
  void run(String client, Executor executor, Runnable task) {
    if (begins(client, () -> executor.execute(() -> work(client, task)))) {
      work(client, task);
    }
  }

  private synchronized boolean begins(String client, Runnable later) {
    Line line = lines.computeIfAbsent(client, fresh -> new Line());
    if (line.running == most) {
      line.waiting.add(later);
      return false;
    }
    line.running++;
    return true;
  }

  private void work(String client, Runnable task) {
    try {
      task.run();
    } finally {
      ended(client).ifPresent(Runnable::run);
    }
  }

  /** Hands the turn on to whoever waits longest. */
  private synchronized Optional<Runnable> ended(String client) {
    Line line = Objects.requireNonNull(lines.get(client), client);
    Runnable next = line.waiting.poll();
    if (next == null && --line.running == 0) {
      lines.remove(client);
    }
    return Optional.ofNullable(next);
  }
}
