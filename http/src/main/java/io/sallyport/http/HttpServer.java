package io.sallyport.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Header;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.ServletEntry;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.util.JavalinException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kotlin.LazyKt;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of some groups of routes, on a port of its own. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int MIN_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 30_000;
  private static final int CONNECTION_IDLE_MILLIS = 30_000;
  private static final int LAST_WORDS_MILLIS = 300;
  private static final int MAX_HEADER_BYTES = 16_384;

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
              tune(config, settings);
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

  private static void tune(JavalinConfig config, HttpSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.router.ignoreTrailingSlashes = false;
    config.http.maxRequestSize = settings.maxBodyBytes();
    config.http.prefer405over404 = true;
    // Compressing a response that mixes a secret with a client's text would show the secret's
    // length.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    // Without this Javalin answers everything that looks like a websocket by itself.
    config.unsafe.servlet =
        LazyKt.lazy(() -> new ServletEntry(null, new JavalinServlet(config.unsafe)));
    config.jetty.threadPool =
        new QueuedThreadPool(settings.maxThreads(), MIN_THREADS, THREAD_IDLE_MILLIS);
    config.jetty.modifyServer(server -> server.setStopTimeout(settings.stopTimeout().toMillis()));
    config.jetty.modifyHttpConfiguration(HttpServer::tune);
    var protectedConnector =
        new ProtectedConnector(settings.limits(), settings.maxBodyBytes(), settings.proxies());
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = protectedConnector.connect(server, http);
          connector.setHost(settings.host());
          connector.setPort(settings.port());
          connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
          connector.setShutdownIdleTimeout(LAST_WORDS_MILLIS);
          return connector;
        });
  }

  private static void tune(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.addCustomizer(HttpServer::withoutMethodOverride);
  }

  /** Javalin would take this header for the method; the method is the request line's. */
  private static Request withoutMethodOverride(Request request, HttpFields.Mutable response) {
    HttpFields headers =
        HttpFields.build(request.getHeaders()).remove(Header.X_HTTP_METHOD_OVERRIDE).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }
}
