package io.sallyport.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.util.JavalinException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of some groups of routes, on a port of its own. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private final Javalin javalin;

  /**
   * @param observer is told of every response
   * @throws IllegalStateException if a route needs a caller in a group that authenticates nobody
   */
  public HttpServer(HttpSettings settings, RequestObserver observer, List<RouteGroup> groups) {
    this(settings, observer, groups, config -> {});
  }

  HttpServer(
      HttpSettings settings,
      RequestObserver observer,
      List<RouteGroup> groups,
      Consumer<JavalinConfig> more) {
    var pipeline = new Pipeline(settings, RouteGroup.problemsOf(groups), observer);
    javalin =
        Javalin.create(
            config -> {
              ServerTuning.apply(config, settings);
              pipeline.install(config, inOrder(groups));
              more.accept(config);
            });
    refuseUndeclaredRoutes();
  }

  /** Where two could respond, a literal path goes before a variable. */
  private static List<Route> inOrder(List<RouteGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.declared().stream())
        .sorted(Comparator.comparing((Route route) -> route.path().contains("{")))
        .toList();
  }

  public HttpServer start() {
    javalin.start();
    return this;
  }

  /** The port we listen on, once started. */
  public int port() {
    return javalin.port();
  }

  /** Lets requests under way finish, as long as the settings say, and stops. */
  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (JavalinException late) {
      // It has stopped all the same: what is thrown only says that it had to cut someone off.
      LOG.atWarn()
          .setCause(late)
          .addKeyValue("event", "requests_cut_off")
          .log("stopped before every request was answered");
    }
  }

  /** Every route, as {@code GET /path}. */
  public Set<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void refuseUndeclaredRoutes() {
    List<String> undeclared =
        javalin.unsafe.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint)
            .filter(endpoint -> endpoint.method.isHttpMethod() && !isDeclared(endpoint))
            .map(endpoint -> endpoint.method + " " + endpoint.path)
            .toList();
    if (!undeclared.isEmpty()) {
      throw new IllegalStateException("Routes without access: " + String.join(", ", undeclared));
    }
  }

  private static boolean isDeclared(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles != null && Route.of(roles.getRoles()).isPresent();
  }
}
