package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * All routes at once, 200 requests a second. A request is sent when it is due, however many others
 * wait, and its latency counts from then.
 */
final class Mixed {

  private static final int RATE = 200;
  private static final int CLIENTS = 64;
  private static final int PATIENCE_SECONDS = 60;

  private final Bench bench;
  private final HttpCalls http = new HttpCalls();
  private final List<Route> routes;

  /**
   * @param share how many of {@link #RATE} requests
   */
  private record Route(String name, int share, Call call) {}

  private interface Call {
    boolean succeeds() throws Exception;
  }

  private record Sample(String route, double seconds, boolean succeeded) {}

  /**
   * @param refreshTokens of sessions that nobody else refreshes
   */
  Mixed(Bench bench, List<Request> reads, List<Request> lists, List<String> refreshTokens) {
    this.bench = bench;
    BlockingQueue<String> sessions = new LinkedBlockingQueue<>(refreshTokens);
    this.routes =
        List.of(
            new Route("me", 140, sends(inTurn(reads))),
            new Route("refresh", 20, () -> refresh(sessions)),
            new Route("live", 20, sends(() -> Request.get("/health/live"))),
            new Route("list and search", 16, sends(inTurn(lists))),
            new Route("log-in", 3, sends(this::logIn)),
            new Route("register", 1, sends(bench.accounts()::register)));
  }

  Scenario scenario() {
    return Scenario.of("mixed", new Target("all routes, 200/s", bench.sallyport(), this::run));
  }

  private Load run(int seconds) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    List<Route> order = order();
    long start = System.nanoTime();
    for (int i = 0; i < seconds * RATE; i++) {
      long due = start + i * (1_000_000_000L / RATE);
      Route route = order.get(i % RATE);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      clients.execute(() -> samples.add(send(route, due)));
    }
    clients.shutdown();
    if (!clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("mixed: requests had no response within a minute");
    }
    double took = (System.nanoTime() - start) / 1e9;
    Map<String, Load> parts = new LinkedHashMap<>();
    routes.forEach(route -> parts.put(route.name(), load(samples, route.name(), took)));
    long requests = parts.values().stream().mapToLong(Load::requests).sum();
    long failures = parts.values().stream().mapToLong(Load::failures).sum();
    return new Load(requests, failures, Map.of(Figure.RATE, requests / took), parts);
  }

  /** Of each route its share, spread evenly over a second. */
  private List<Route> order() {
    record Place(double at, Route route) {}
    List<Place> places = new ArrayList<>();
    for (Route route : routes) {
      for (int i = 0; i < route.share(); i++) {
        places.add(new Place((i + 0.5) / route.share(), route));
      }
    }
    places.sort(java.util.Comparator.comparingDouble(Place::at));
    return places.stream().map(Place::route).toList();
  }

  private static Sample send(Route route, long due) {
    boolean succeeded;
    try {
      succeeded = route.call().succeeds();
    } catch (Exception failed) {
      succeeded = false;
    }
    return new Sample(route.name(), (System.nanoTime() - due) / 1e9, succeeded);
  }

  private static Load load(Iterable<Sample> samples, String route, double seconds) {
    List<Double> latencies = new ArrayList<>();
    int failures = 0;
    for (Sample sample : samples) {
      if (sample.route().equals(route) && sample.succeeded()) {
        latencies.add(sample.seconds());
      } else if (sample.route().equals(route)) {
        failures++;
      }
    }
    return Load.of(
        latencies.stream().mapToDouble(Double::doubleValue).toArray(), failures, seconds);
  }

  private Call sends(Supplier<Request> requests) {
    return () -> http.status(bench.sallyport(), requests.get()) < 400;
  }

  private static Supplier<Request> inTurn(List<Request> requests) {
    AtomicInteger next = new AtomicInteger();
    return () -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
  }

  private Request logIn() {
    return Accounts.logIn(bench.accounts().next(1).get(0));
  }

  private boolean refresh(BlockingQueue<String> sessions) throws Exception {
    Request request =
        Request.post("/api/v1/sessions/refresh", Map.of("refresh_token", sessions.take()));
    sessions.add(http.json(bench.sallyport(), request).get("refresh_token").asText());
    return true;
  }
}
