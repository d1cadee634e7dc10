package io.sallyport.bench.load;

import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL that is in Sallyport's jar: it has no pg_stat_statements and no pgbench. */
final class EmbeddedCluster {

  private EmbeddedCluster() {}

  static Cluster start(Processes processes, Path folder) throws IOException {
    Path data = folder.resolve("cluster");
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
    processes.atEnd(postgres::close);
    DatabaseLogin login = postgres.superuser();
    int port = URI.create(login.jdbcUrl().substring("jdbc:".length())).getPort();
    return new Cluster(pid(data), port, login.password().reveal(), false, "embedded");
  }

  private static long pid(Path data) throws IOException {
    try (var files = Files.walk(data, 3)) {
      Path file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return Long.parseLong(Files.readAllLines(file).get(0));
    }
  }
}
