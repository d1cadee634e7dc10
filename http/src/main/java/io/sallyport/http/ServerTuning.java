package io.sallyport.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.ServletEntry;
import kotlin.LazyKt;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Javalin and Jetty are set up, whatever the routes are. */
final class ServerTuning {
  private static final int MIN_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 30_000;
  private static final int CONNECTION_IDLE_MILLIS = 30_000;
  private static final int LAST_WORDS_MILLIS = 300;
  private static final int MAX_HEADER_BYTES = 16_384;

  /** Made for each response, so no larger than most are; what is longer is kept in parts. */
  private static final int RESPONSE_BUFFER_BYTES = 2_048;

  /**
   * Jetty would remember the headers of each connection, access tokens among them, in a table of
   * 100 kB. To look a token up there costs more than to read it again.
   */
  private static final int REMEMBERED_HEADER_BYTES = 0;

  private ServerTuning() {}

  static void apply(JavalinConfig config, HttpSettings settings) {
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
    config.jetty.modifyHttpConfiguration(ServerTuning::tune);
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
    http.setHeaderCacheSize(REMEMBERED_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setOutputBufferSize(RESPONSE_BUFFER_BYTES);
    http.addCustomizer(new RequestLineMethod());
  }
}
