package io.sallyport.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Reads the counters of the machine before and behind a load. */
final class Meter {

  /** Half of this is what a quiet system does by itself. */
  static final double DISTURBED = 0.05;

  private static final long SETTLE_NANOS = 5_000_000_000L;
  private static final int SETTLE_STEP_MILLIS = 100;
  private static final double SETTLED_SECONDS = 0.02;
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Processes processes;
  private final Postgres postgres;

  /**
   * What a window gave.
   *
   * @param others the share of the cores that processes of others took
   */
  record Window(Load load, Map<Figure, Double> figures, double others) {
    boolean disturbed() {
      return others > DISTURBED;
    }
  }

  private record Counters(
      double seconds,
      double machine,
      double load,
      double servers,
      double server,
      double postgres,
      double statements,
      double statementSeconds) {}

  Meter(Processes processes, Postgres postgres) {
    this.processes = processes;
    this.postgres = postgres;
  }

  Window measure(Target target, int seconds) throws Exception {
    try (AutoCloseable company = target.company().come()) {
      settle();
      Counters before = read(target.server());
      Load load = target.action().run(seconds);
      Counters after = read(target.server());
      if (load.requests() == 0) {
        throw new IllegalStateException(
            target.name() + ": not one request succeeded, " + load.failures() + " failed");
      }
      return window(target.server(), load, before, after);
    }
  }

  /**
   * A load that ends leaves requests behind, such as passwords that are hashed for nobody. They are
   * no part of the next measurement.
   */
  private void settle() throws InterruptedException {
    long end = System.nanoTime() + SETTLE_NANOS;
    double before = servers();
    for (double now; System.nanoTime() < end; before = now) {
      Thread.sleep(SETTLE_STEP_MILLIS);
      now = servers();
      if (now - before <= SETTLED_SECONDS) {
        return;
      }
    }
  }

  private double servers() {
    return processes.running().stream()
        .filter(pid -> pid != postgres.pid())
        .mapToDouble(ProcessorTime::ofFamily)
        .sum();
  }

  private Counters read(Server server) throws IOException, SQLException {
    return new Counters(
        System.nanoTime() / 1e9,
        ProcessorTime.ofMachine(),
        ProcessorTime.of(ProcessHandle.current().pid()),
        servers(),
        ProcessorTime.ofFamily(server.pid()),
        ProcessorTime.ofFamily(postgres.pid()),
        server.role().isEmpty() ? 0 : postgres.statements(server.role()),
        server.role().isEmpty() ? 0 : postgres.statementSeconds(server.role()));
  }

  private static Window window(Server server, Load load, Counters before, Counters after) {
    double requests = load.requests() + load.failures();
    double generated = after.load() - before.load();
    double database = after.postgres() - before.postgres();
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.putAll(load.figures());
    if (!server.isSelf()) {
      figures.put(Figure.LOAD_CPU, generated / requests);
    }
    if (server.pid() != 0) {
      figures.put(Figure.SERVER_CPU, (after.server() - before.server()) / requests);
      figures.put(Figure.RESIDENT, server.resident());
    }
    if (!server.role().isEmpty()) {
      figures.put(Figure.POSTGRES_CPU, database / requests);
      double statements = after.statements() - before.statements();
      figures.put(Figure.STATEMENTS, statements / requests);
      double seconds = after.statementSeconds() - before.statementSeconds();
      if (statements > 0 && seconds > 0) {
        figures.put(Figure.STATEMENT_TIME, seconds / statements);
      }
    }
    double ours = generated + database + after.servers() - before.servers();
    double others =
        (after.machine() - before.machine() - ours) / (after.seconds() - before.seconds()) / CORES;
    return new Window(load, figures, Math.max(0, others));
  }
}
