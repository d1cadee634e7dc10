package io.sallyport.bench.load;

import java.nio.file.Path;
import java.util.List;

/** What all scenarios share: a filled database, and Sallyport and the baseline on it. */
record Bench(
    Processes processes,
    Postgres postgres,
    Servers servers,
    Server sallyport,
    Server bare,
    Accounts accounts,
    BareAccounts bareAccounts,
    Path folder,
    Wrk wrk) {

  /** Keeps both cores busy without a queue that would hide what a request takes. */
  static final int CONNECTIONS = 8;

  /** A file of requests that is sent in turn. */
  Target requests(String name, Server server, List<Request> requests) throws Exception {
    Path file =
        Request.write(java.nio.file.Files.createTempFile(folder, "requests", ".txt"), requests);
    return new Target(name, server, seconds -> wrk.requests(server, CONNECTIONS, seconds, file));
  }

  Target sallyport(List<Request> requests) throws Exception {
    return requests("Sallyport", sallyport, requests);
  }

  Target bare(List<Request> requests) throws Exception {
    return requests("bare", bare, requests);
  }
}
