package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Server;
import io.sallyport.bootstrap.configuration.Configuration;
import java.util.stream.Collectors;

/** What a person at the terminal needs to know once the server is ready. */
final class Banner {

  private Banner() {}

  static String of(Configuration configuration, Server server) {
    String url = "http://" + authority(configuration.http().host(), server.port());
    return """

        Sallyport is ready.

          API      %s/api/v1
          Docs     %s/docs
          Metrics  %s
          Data     %s
        %s
          Make the first administrator:  ./sallyport users create you@example.org --admin
          Stop with Ctrl-C.

        """
        .formatted(url, url, metrics(configuration, server), data(configuration), warnings(server));
  }

  private static String warnings(Server server) {
    return server.warnings().stream()
        .map("  Warning  %s\n"::formatted)
        .collect(Collectors.joining());
  }

  private static String metrics(Configuration configuration, Server server) {
    return server.managementPort().isPresent()
        ? "http://"
            + authority(configuration.management().host(), server.managementPort().getAsInt())
            + "/metrics"
        : "off";
  }

  private static String data(Configuration configuration) {
    return configuration.database().isEmbedded()
        ? configuration.database().dataDirectory() + " (PostgreSQL inside; back up this folder)"
        : "the database of DATABASE_URL";
  }

  private static String authority(String host, int port) {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
