package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Sallyport, and its peers beside it: start, memory, reads and log-ins, in one run. */
final class BesidePeers {

  private final Bench bench;
  private final Scenarios scenarios;
  private final List<Peer> peers;

  BesidePeers(Bench bench, Scenarios scenarios) throws Exception {
    this.bench = bench;
    this.scenarios = scenarios;
    this.peers = new Peers(bench).all();
  }

  /**
   * @param warmUp of each server before anything is measured, in seconds
   */
  List<Result> results(Rounds rounds, int starts, int warmUp) throws Exception {
    List<Result> results = new ArrayList<>(List.of(new Starts(bench).besidePeers(peers, starts)));
    HttpCalls http = new HttpCalls();
    List<Servers.Started> running = new ArrayList<>();
    List<Target> reads = new ArrayList<>(List.of(bench.sallyport(scenarios.readsOfSallyport())));
    List<Target> logIns = new ArrayList<>(List.of(scenarios.logInsOfSallyport()));
    for (Peer peer : peers) {
      Servers.Started started = peer.launch().start();
      running.add(started);
      http.await(started.server(), peer.ready());
      reads.add(bench.requests(peer.name(), started.server(), peer.reads()));
      logIns.add(bench.requests(peer.name(), started.server(), peer.logIns()));
    }
    for (Target read : reads) {
      read.action().run(warmUp);
    }
    results.add(rounds.run(new Scenario("peers: a read", reads)));
    results.add(rounds.run(new Scenario("peers: a log-in", logIns)));
    results.add(
        Memory.resident("peers: memory, loaded", reads.stream().map(Target::server).toList()));
    running.forEach(started -> Processes.stop(started.process()));
    return results;
  }
}
