package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.HttpConfiguration;
import io.sallyport.bootstrap.configuration.HttpOptions;
import io.sallyport.bootstrap.configuration.ManagementConfiguration;
import io.sallyport.bootstrap.configuration.ManagementOptions;
import io.sallyport.http.HttpServer;
import io.sallyport.postgres.EmbeddedFailure;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running whole. Stops in the reverse order of its start: requests, pool, database. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Wiring wiring;
  private final HttpServer api;
  private final OptionalInt managementPort;
  private final List<String> warnings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable EmbeddedFailure databaseLost;

  private Server(Wiring wiring, HttpServer api, OptionalInt managementPort, List<String> warnings) {
    this.wiring = wiring;
    this.api = api;
    this.managementPort = managementPort;
    this.warnings = warnings;
  }

  /** Starts everything; whatever was started is stopped again if something cannot be. */
  public static Server start(Configuration configuration) {
    Wiring wiring = Wiring.ofServer(configuration);
    try {
      wiring.migrate();
      wiring.database().requireUsable();
      wiring.serverJobs().prepare();
      HttpServer api = listening(configuration.http()).start(wiring.api());
      OptionalInt managementPort =
          wiring
              .management()
              .map(listening(configuration.management())::start)
              .map(HttpServer::port)
              .stream()
              .mapToInt(Integer::intValue)
              .findFirst();
      wiring.maintenance().start();
      configuration.warnings().forEach(LOG::warn);
      List<String> warnings = wiring.database().warnings();
      warnings.forEach(
          warning -> LOG.atWarn().addKeyValue("event", "database_unencrypted").log(warning));
      var server = new Server(wiring, api, managementPort, warnings);
      wiring.database().lost().thenAccept(server::endBecause);
      LOG.atInfo().addKeyValue("event", "server_started").addKeyValue("port", api.port()).log();
      return server;
    } catch (RuntimeException failed) {
      wiring.close();
      throw failed;
    }
  }

  private static Listening listening(HttpConfiguration http) {
    return new Listening(HttpOptions.HOST, http.host(), HttpOptions.PORT, http.port());
  }

  private static Listening listening(ManagementConfiguration management) {
    return new Listening(
        ManagementOptions.MANAGEMENT_HOST,
        management.host(),
        ManagementOptions.MANAGEMENT_PORT,
        management.port().orElse(0));
  }

  /** What the operator should change about the database, one line each. */
  public List<String> warnings() {
    return warnings;
  }

  public int port() {
    return api.port();
  }

  public OptionalInt managementPort() {
    return managementPort;
  }

  private void endBecause(EmbeddedFailure failure) {
    databaseLost = failure;
    stopped.countDown();
  }

  /**
   * Waits for the signal to stop and stops.
   *
   * @return 0
   * @throws EmbeddedFailure if the database inside has ended for good: then the server stops by
   *     itself
   */
  public int awaitStop() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
    try {
      stopped.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      close();
    }
    EmbeddedFailure failure = databaseLost;
    if (failure != null) {
      close();
      throw failure;
    }
    return 0;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      wiring.close();
      LOG.atInfo().addKeyValue("event", "server_stopped").log();
      stopped.countDown();
    }
  }
}
