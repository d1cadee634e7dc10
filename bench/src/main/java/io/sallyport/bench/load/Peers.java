package io.sallyport.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What teams take today in place of Sallyport, each run as its makers say for production. */
final class Peers {

  private static final int PEOPLE_OF_KEYCLOAK = 64;
  private static final int LOG_INS = 1_000;
  private static final String OPENID = "/realms/bench/protocol/openid-connect/";

  private final Bench bench;
  private final HttpCalls http = new HttpCalls();

  private interface Maker {
    Peer make() throws Exception;
  }

  Peers(Bench bench) {
    this.bench = bench;
  }

  /** Those that can be had on this machine; the others are left out, aloud. */
  List<Peer> all() throws Exception {
    List<Peer> peers = new ArrayList<>();
    for (Maker maker : List.<Maker>of(this::springBoot, this::python, this::keycloak)) {
      try {
        peers.add(maker.make());
      } catch (IOException absent) {
        System.err.println("bench: a peer is SKIPPED: " + absent.getMessage());
      }
    }
    return peers;
  }

  private Peer springBoot() throws Exception {
    return onBareTables("Spring Boot", "spring-boot");
  }

  private Peer python() throws Exception {
    return onBareTables("Python, FastAPI", "python");
  }

  /** It takes the access tokens of the baseline. */
  private Peer onBareTables(String name, String folder) throws Exception {
    List<Request> reads =
        bench.bareAccounts().accessTokens(bench.servers().secretKey()).stream()
            .map(token -> Request.get("/me", token))
            .toList();
    List<Request> logIns =
        bench.accounts().next(LOG_INS).stream()
            .map(
                email ->
                    Request.post("/log-in", Map.of("email", email, "password", Accounts.PASSWORD)))
            .toList();
    Peer.Launch launch = PeerScripts.of(bench, folder).prepare(name, Postgres.BARE);
    return new Peer(name, launch, reads.get(0), logIns, reads);
  }

  /** It runs for a while, to make its tables and to give out access tokens. */
  private Peer keycloak() throws Exception {
    String name = "Keycloak";
    Peer.Launch launch = PeerScripts.of(bench, "keycloak").prepare(name, Postgres.KEYCLOAK);
    bench.postgres().createDatabaseOf(Postgres.KEYCLOAK);
    List<Request> logIns =
        IntStream.rangeClosed(1, PEOPLE_OF_KEYCLOAK).mapToObj(Peers::logInToKeycloak).toList();
    Request realm = Request.get("/realms/bench");
    Servers.Started started = launch.start();
    try {
      http.await(started.server(), realm);
      List<Request> reads = new ArrayList<>();
      for (Request logIn : logIns) {
        String token = http.json(started.server(), logIn).get("access_token").asText();
        reads.add(Request.get(OPENID + "userinfo", token));
      }
      return new Peer(name, launch, realm, logIns, reads);
    } finally {
      Processes.stop(started.process());
    }
  }

  private static Request logInToKeycloak(int number) {
    return Request.form(
        OPENID + "token",
        "grant_type=password&client_id=bench&scope=openid&username=person-"
            + number
            + "@example.org&password="
            + Accounts.PASSWORD);
  }
}
