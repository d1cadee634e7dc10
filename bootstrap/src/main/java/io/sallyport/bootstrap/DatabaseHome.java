package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.embedded.DatabaseLogin;
import io.sallyport.bootstrap.embedded.EmbeddedPostgres;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.database.DatabaseUrl;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where the data is: in the database of {@code DATABASE_URL}, or in one that runs inside.
 *
 * @param runtime how the service reaches it
 * @param migration how migrations reach it: with the right to change tables, past any pooling proxy
 * @param secretKey what everything else that is secret is made from
 * @param stop what to do at the end
 */
record DatabaseHome(DatabaseUrl runtime, DatabaseUrl migration, Secret secretKey, Runnable stop)
    implements AutoCloseable {

  /**
   * @param inside how to reach the database in the data folder, if there is no other
   */
  static DatabaseHome of(Configuration configuration, Function<Path, EmbeddedPostgres> inside) {
    return configuration
        .database()
        .url()
        .map(url -> outside(configuration, url))
        .orElseGet(() -> inside(configuration, inside));
  }

  private static DatabaseHome outside(Configuration configuration, Secret url) {
    DatabaseUrl runtime = DatabaseUrl.parse(url.reveal());
    return new DatabaseHome(
        runtime,
        configuration
            .database()
            .migrationUrl()
            .map(migration -> DatabaseUrl.parse(migration.reveal()))
            .orElse(runtime),
        configuration.tokens().secretKey().orElseThrow(),
        () -> {});
  }

  private static DatabaseHome inside(
      Configuration configuration, Function<Path, EmbeddedPostgres> inside) {
    EmbeddedPostgres postgres = inside.apply(configuration.database().dataDirectory());
    return new DatabaseHome(
        url(postgres.app()),
        url(postgres.owner()),
        configuration.tokens().secretKey().orElseGet(postgres::secretKey),
        postgres::close);
  }

  private static DatabaseUrl url(DatabaseLogin login) {
    return new DatabaseUrl(login.jdbcUrl(), login.user(), login.password());
  }

  @Override
  public void close() {
    stop.run();
  }
}
