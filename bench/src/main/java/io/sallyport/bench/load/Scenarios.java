package io.sallyport.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One route at a time, as fast as it goes. */
final class Scenarios {

  /** More than any window takes. */
  private static final int LOG_INS = 2_000;

  /** Each window loses one for each connection, whose last response nobody reads. */
  private static final int REFRESH_TOKENS = 160;

  /** Of the mixed load, more than wait for a response at once. */
  private static final int MIXED_SESSIONS = 64;

  private static final int IDLE = 2_000;
  private static final int SLOW = 200;

  private static final String LIST = "/api/v1/users?limit=50";

  private final Bench bench;
  private final List<Accounts.Tokens> tokens;
  private final String administrator;

  Scenarios(Bench bench) throws Exception {
    this.bench = bench;
    this.tokens = bench.accounts().logIn(bench.sallyport(), REFRESH_TOKENS);
    this.administrator = bench.accounts().logIn(bench.sallyport(), Accounts.ADMINISTRATOR).access();
  }

  List<Request> readsOfSallyport() {
    return tokens.stream()
        .limit(64)
        .map(tokens -> Request.get("/api/v1/users/me", tokens.access()))
        .toList();
  }

  List<Request> readsOfBare() {
    return bench.bareAccounts().accessTokens(bench.servers().secretKey()).stream()
        .map(token -> Request.get("/me", token))
        .toList();
  }

  Scenario me() throws Exception {
    List<Target> targets =
        new ArrayList<>(List.of(bench.bare(readsOfBare()), bench.sallyport(readsOfSallyport())));
    if (Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")))) {
      targets.add(
          Limits.pgbench(
              bench.processes(),
              bench.postgres(),
              Bench.CONNECTIONS,
              bench.bareAccounts().writeQueries(bench.folder())));
    } else {
      System.err.println("me: no pgbench on the PATH, so that limit is SKIPPED.");
    }
    return new Scenario("me", targets);
  }

  Scenario live() throws Exception {
    return Scenario.of(
        "live",
        bench.bare(List.of(Request.get("/hello"))),
        bench.sallyport(List.of(Request.get("/health/live"))));
  }

  Scenario refresh() throws Exception {
    Path ours =
        Files.write(
            bench.folder().resolve("refresh-sallyport.txt"),
            tokens.stream().map(Accounts.Tokens::refresh).toList());
    Path bares =
        bench
            .bareAccounts()
            .writeRefreshTokens(bench.folder().resolve("refresh-bare.txt"), REFRESH_TOKENS);
    return Scenario.of(
        "refresh",
        refresh("bare", bench.bare(), "/refresh", bares),
        refreshes(bench.sallyport(), ours));
  }

  private Target refreshes(Server sallyport, Path file) {
    return refresh("Sallyport", sallyport, "/api/v1/sessions/refresh", file);
  }

  private Target refresh(String name, Server server, String path, Path file) {
    return new Target(
        name,
        server,
        seconds -> bench.wrk().refresh(server, Bench.CONNECTIONS, seconds, path, file));
  }

  /**
   * Other users in each window: who logs in too often loses the oldest session, which is more work.
   */
  Scenario logIn() {
    return Scenario.of("log-in", Limits.hashes(), logInsOfSallyport());
  }

  Target logInsOfSallyport() {
    return each(
        "log-in", () -> bench.accounts().next(LOG_INS).stream().map(Accounts::logIn).toList());
  }

  Scenario register() {
    return Scenario.of(
        "register",
        Limits.hashes(),
        each(
            "register",
            () ->
                IntStream.range(0, LOG_INS).mapToObj(any -> bench.accounts().register()).toList()));
  }

  private interface Supplier {
    List<Request> get();
  }

  private Target each(String name, Supplier requests) {
    Path file = bench.folder().resolve(name + ".txt");
    return new Target(
        "Sallyport",
        bench.sallyport(),
        seconds ->
            bench
                .wrk()
                .requests(
                    bench.sallyport(),
                    Bench.CONNECTIONS,
                    seconds,
                    Request.write(file, requests.get())));
  }

  /** What Sallyport alone is asked, by the names of what is asked. */
  Map<String, Target> ofSallyport() throws Exception {
    Path refreshTokens =
        Files.write(
            Files.createTempFile(bench.folder(), "refresh", ".txt"),
            tokens.stream().map(Accounts.Tokens::refresh).toList());
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("me", bench.sallyport(readsOfSallyport()));
    targets.put("refresh", refreshes(bench.sallyport(), refreshTokens));
    targets.put("log-in", logInsOfSallyport());
    targets.put("list", asked(LIST));
    targets.put(
        "page 1,000",
        asked(bench.accounts().pageOfUsers(bench.sallyport(), administrator, 1000, 50)));
    targets.put("administrators", asked(LIST + "&role=admin"));
    targets.put("inactive", asked(LIST + "&is_active=false"));
    targets.put("words many have", asked(search("an")));
    targets.put("words some have", asked(search("jo gu")));
    targets.put("a word one has", asked(search(lastWord(bench.accounts().next(1).get(0)))));
    targets.put("a whole address", asked(search(Accounts.ADMINISTRATOR)));
    targets.put("words nobody has", asked(search("nobodyatall")));
    return targets;
  }

  /** Of what stands before the @, which numbers the seeded users. */
  private static String lastWord(String email) {
    return email.replaceAll("@.*", "").replaceAll(".*[.]", "");
  }

  private Target asked(String path) throws Exception {
    return bench.sallyport(List.of(Request.get(path, administrator)));
  }

  Scenario list() throws Exception {
    String token = bench.bareAccounts().accessTokens(bench.servers().secretKey()).get(0);
    return Scenario.of(
        "list",
        bench.bare(List.of(Request.get("/users", token))),
        bench.sallyport(List.of(firstPage())));
  }

  Scenario page1000() throws Exception {
    String path = bench.accounts().pageOfUsers(bench.sallyport(), administrator, 1000, 50);
    return besideFirstPage("page-1000", "Sallyport, page 1,000", List.of(path));
  }

  Scenario search() throws Exception {
    return besideFirstPage(
        "search",
        "Sallyport, words some have",
        Stream.of("gusan", "jo gu", "rolemqui").map(this::search).toList());
  }

  Scenario searchNobody() throws Exception {
    return besideFirstPage(
        "search-nobody", "Sallyport, words nobody has", List.of(search("nobodyatall")));
  }

  Scenario idleConnections() throws Exception {
    Target read = bench.requests("a read, alone", bench.sallyport(), readsOfSallyport());
    return Scenario.of(
        "idle-2000",
        read,
        read.besides(
            "a read, 2,000 idle connections", () -> IdleConnections.open(bench.sallyport(), IDLE)));
  }

  Scenario slowConnections() throws Exception {
    Target read = bench.requests("a read, alone", bench.sallyport(), readsOfSallyport());
    return Scenario.of(
        "slow-200",
        read,
        read.besides(
            "a read, 200 slow clients", () -> SlowConnections.open(bench.sallyport(), SLOW)));
  }

  Scenario mixed() throws Exception {
    List<Request> lists =
        Stream.of(LIST, search("gusan"), search("nobodyatall"))
            .map(path -> Request.get(path, administrator))
            .toList();
    List<String> sessions =
        bench.accounts().logIn(bench.sallyport(), MIXED_SESSIONS).stream()
            .map(Accounts.Tokens::refresh)
            .toList();
    return new Mixed(bench, readsOfSallyport(), lists, sessions).scenario();
  }

  private Scenario besideFirstPage(String name, String what, List<String> paths) throws Exception {
    Target first = bench.requests("Sallyport, first page", bench.sallyport(), List.of(firstPage()));
    return Scenario.of(
        name,
        first,
        bench.requests(
            what,
            bench.sallyport(),
            paths.stream().map(path -> Request.get(path, administrator)).toList()));
  }

  private Request firstPage() {
    return Request.get(LIST, administrator);
  }

  private String search(String words) {
    return LIST + "&q=" + words.replace(" ", "%20");
  }
}
