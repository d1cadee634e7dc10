package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.ManagementConfiguration;
import io.sallyport.bootstrap.metrics.Metrics;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.rest.health.HealthRoutes;
import java.util.List;
import java.util.Optional;

/** The server of what only operators see. Its requests are not counted. */
final class ManagementServer {

  private ManagementServer() {}

  /** Not started yet; empty if there is no port for it. */
  static Optional<HttpServer> of(
      ManagementConfiguration management, Metrics metrics, HealthRoutes health) {
    return management.port().stream()
        .mapToObj(
            port ->
                new HttpServer(
                    HttpSettings.listeningOn(management.host(), port),
                    (method, route, status, duration) -> {},
                    List.of(RouteGroup.of(RoutePolicy.OPEN, metrics, health))))
        .findFirst();
  }
}
