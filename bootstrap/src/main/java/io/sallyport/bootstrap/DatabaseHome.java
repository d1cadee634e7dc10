package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.DataOptions;
import io.sallyport.bootstrap.configuration.DatabaseOptions;
import io.sallyport.bootstrap.configuration.Option;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedFailure;
import io.sallyport.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the data is: in the database of {@code DATABASE_URL}, or in one that runs inside.
 *
 * @param runtime how the service reaches it
 * @param migration how migrations reach it: with the right to change tables, past any pooling proxy
 * @param secretKey what everything else that is secret is made from
 * @param lost completes if the database inside has ended for good
 * @param stop what to do at the end
 */
public record DatabaseHome(
    DatabaseAccess runtime,
    DatabaseAccess migration,
    Secret secretKey,
    CompletionStage<EmbeddedFailure> lost,
    Runnable stop)
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
    DatabaseAccess runtime = access(DatabaseOptions.DATABASE_URL, url);
    return new DatabaseHome(
        runtime,
        configuration
            .database()
            .migrationUrl()
            .map(migration -> access(DatabaseOptions.DATABASE_MIGRATION_URL, migration))
            .orElse(runtime),
        configuration.tokens().secretKey().orElseThrow(),
        new CompletableFuture<>(),
        () -> {});
  }

  private static DatabaseHome inside(
      Configuration configuration, Function<Path, EmbeddedPostgres> inside) {
    EmbeddedPostgres postgres = inside.apply(configuration.database().dataDirectory());
    return new DatabaseHome(
        inside(postgres.app()),
        inside(postgres.owner()),
        configuration.tokens().secretKey().orElseGet(postgres::secretKey),
        postgres.lost(),
        postgres::close);
  }

  private static DatabaseAccess access(Option option, Secret url) {
    return new DatabaseAccess(option, DatabaseUrl.parse(url.reveal()));
  }

  private static DatabaseAccess inside(DatabaseLogin login) {
    return new DatabaseAccess(
        DataOptions.DATA_DIR, new DatabaseUrl(login.jdbcUrl(), login.user(), login.password()));
  }

  /** Everything that keeps it from serving, one line each. */
  public List<OperatorError> problems() {
    return runtime.problems();
  }

  /**
   * @throws OperatorError the first of {@link #problems}
   */
  public void requireUsable() {
    for (OperatorError problem : problems()) {
      throw problem;
    }
  }

  /** What is allowed but probably not meant, one line each. */
  public List<String> warnings() {
    return Stream.of(runtime, migration)
        .distinct()
        .flatMap(access -> access.warning().stream())
        .toList();
  }

  @Override
  public void close() {
    stop.run();
  }
}
