package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From the command to the first request that succeeds: time by the clock, and processor time of
 * server and PostgreSQL.
 */
final class Starts {

  private static final int ATTEMPTS = 3;
  private static final Request READY = Request.get("/health/ready");
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Bench bench;
  private final HttpCalls http = new HttpCalls();
  private int made;

  private record Start(Map<Figure, Double> figures, double others) {}

  /** What is started, and what it is asked. */
  private record Kind(String name, Request request, Starter starter) {}

  private interface Starter {
    Start start(Request request) throws Exception;
  }

  Starts(Bench bench) {
    this.bench = bench;
  }

  /** Each once before, for the files that a first start leaves. */
  Result result(int rounds) throws Exception {
    Path existing = bench.folder().resolve("existing");
    List<Kind> kinds =
        List.of(
            new Kind(
                "bare, external database",
                Request.get("/hello"),
                request -> external(() -> bench.servers().bare(bench.sallyport()), request)),
            new Kind(
                "Sallyport, external database",
                READY,
                request -> external(bench.servers()::sallyport, request)),
            new Kind("Sallyport, existing folder", READY, request -> embedded(existing, request)),
            new Kind(
                "Sallyport, empty folder",
                READY,
                request -> embedded(bench.folder().resolve("empty-" + ++made), request)));
    return result("start", kinds, rounds);
  }

  /** On the database of this run. */
  Result besidePeers(List<Peer> peers, int rounds) throws Exception {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(
        new Kind("Sallyport", READY, request -> external(bench.servers()::sallyport, request)));
    for (Peer peer : peers) {
      kinds.add(new Kind(peer.name(), peer.ready(), request -> external(peer.launch(), request)));
    }
    return result("peers: start", kinds, rounds);
  }

  private static Result result(String scenario, List<Kind> kinds, int rounds) throws Exception {
    List<Series> series = kinds.stream().map(kind -> new Series(kind.name())).toList();
    int thrownAway = 0;
    int disturbed = 0;
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < kinds.size(); i++) {
        List<Start> starts = starts(kinds.get(i), round == 0 ? 1 : ATTEMPTS);
        if (round > 0) {
          Start kept =
              starts.stream()
                  .min((one, other) -> Double.compare(one.others(), other.others()))
                  .orElseThrow();
          series.get(i).add(kept.figures());
          thrownAway += starts.size() - 1;
          disturbed += kept.others() > Meter.DISTURBED ? 1 : 0;
          System.err.printf(
              "%-14s round %d  %-28s %s%n",
              scenario,
              round,
              series.get(i).name(),
              Figure.P50.format(kept.figures().get(Figure.P50)));
        }
      }
    }
    return new Result(scenario, series, thrownAway, disturbed);
  }

  private static List<Start> starts(Kind kind, int attempts) throws Exception {
    List<Start> starts = new ArrayList<>();
    do {
      starts.add(kind.starter().start(kind.request()));
    } while (starts.get(starts.size() - 1).others() > Meter.DISTURBED && starts.size() < attempts);
    return starts;
  }

  private interface Clock {
    double seconds() throws IOException;
  }

  private Start external(Peer.Launch launch, Request request) throws Exception {
    return start(launch, request, () -> ProcessorTime.ofFamily(bench.postgres().pid()));
  }

  private Start embedded(Path data, Request request) throws Exception {
    return start(() -> bench.servers().sallyport(data), request, () -> ProcessorTime.ofAllIn(data));
  }

  private Start start(Peer.Launch launch, Request request, Clock database) throws Exception {
    double databaseBefore = database.seconds();
    double self = ProcessorTime.of(ProcessHandle.current().pid());
    double machine = ProcessorTime.ofMachine();
    long began = System.nanoTime();
    Servers.Started started = launch.start();
    Server server = started.server();
    while (!http.serves(server, request)) {
      Thread.sleep(5);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double ours =
        ProcessorTime.of(ProcessHandle.current().pid())
            - self
            + ProcessorTime.ofFamily(server.pid())
            + database.seconds()
            - databaseBefore;
    double others = (ProcessorTime.ofMachine() - machine - ours) / seconds / CORES;
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.P50, seconds);
    figures.put(Figure.SERVER_CPU, ProcessorTime.ofFamily(server.pid()));
    figures.put(Figure.POSTGRES_CPU, database.seconds() - databaseBefore);
    figures.put(Figure.RESIDENT, server.resident());
    Processes.stop(started.process());
    return new Start(figures, others);
  }
}
