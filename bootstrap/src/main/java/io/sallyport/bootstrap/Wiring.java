package io.sallyport.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.LogConfiguration;
import io.sallyport.bootstrap.configuration.PasswordConfiguration;
import io.sallyport.bootstrap.configuration.TokenConfiguration;
import io.sallyport.bootstrap.metrics.Metrics;
import io.sallyport.bootstrap.tracing.Traces;
import io.sallyport.bootstrap.tracing.Tracing;
import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.http.HttpServer;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseClock;
import io.sallyport.persistence.database.DatabaseStatus;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.persistence.transaction.StatementObserver;
import io.sallyport.postgres.EmbeddedPostgres;
import io.sallyport.rest.health.HealthRoutes;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.shared.AesGcmSealer;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which adapter stands behind which port: one graph for the server and for every command. Closes
 * what it has opened, the last first.
 */
public final class Wiring implements AutoCloseable {

  /** An orchestrator gives up a probe after a second or two. */
  private static final Duration LONGEST_PROBE = Duration.ofMillis(1500);

  private final Configuration configuration;
  private final CloseStack closeables;
  private final DatabaseHome database;
  private final HikariDataSource pool;
  private final BoundedStatus probed;
  private final DatabaseClock clock;
  private final Signing signing;
  private final Sallyport sallyport;
  private final Metrics metrics = new Metrics();
  private final Tracing tracing;

  private Wiring(
      Configuration configuration,
      CloseStack closeables,
      Function<Path, EmbeddedPostgres> inside,
      int connections) {
    this.configuration = configuration;
    this.closeables = closeables;

    tracing = closeables.add(Traces.to(configuration.tracing()));

    // where accounts are kept, and whose time it is
    database = closeables.add(DatabaseHome.of(configuration, inside));
    pool = closeables.add(ConnectionPool.open(database.runtime().url(), connections));
    probed = closeables.add(new BoundedStatus(() -> DatabaseStatus.read(pool), LONGEST_PROBE));
    clock = DatabaseClock.over(pool);
    metrics.watch(pool);
    Transactions transactions =
        PostgresTransactions.on(pool).observedBy(statements(configuration.logging()));

    // secrets
    TokenConfiguration tokens = configuration.tokens();
    SecretSource secrets = new SecureRandomSecretSource();
    Sealer sealer =
        new AesGcmSealer(database.secretKey(), tokens.previousSecretKey().orElse(null), secrets);

    // password
    PasswordConfiguration passwords = configuration.passwords();
    var hasher =
        closeables.add(
            new BulkheadPasswordHasher(
                new BcryptPasswordHasher(passwords.bcryptCost(), secrets),
                passwords.hashParallelism(),
                passwords.hashQueue(),
                tracing.hashing(metrics.hashing())));
    metrics.watch(hasher);

    // key, session
    UseCase.Decorator watched = tracing.useCases(metrics.useCases());
    var parts = new Signing.Parts(transactions, sealer, secrets, clock, watched);
    signing = Signing.of(tokens, database.secretKey(), parts);

    SallyportBuilder builder =
        SallyportBuilder.create()
            .transactions(transactions)
            .passwordHasher(hasher)
            .accessTokens(signing.accessTokens())
            .events(new EventListeners(List.of(new SecurityLog(), metrics.events())))
            .passwordPolicy(passwords.policy())
            .breachedPasswords(breached(passwords))
            .sessionPolicy(tokens.lifetimes())
            .secrets(secrets)
            .sealer(sealer)
            .throttling(configuration.rateLimits())
            .clock(clock)
            .jobs(serverJobs().all())
            .decorated(new ListShare(connections))
            .decorated(refusedRequests())
            .decorated(metrics.guesses())
            .decorated(watched);
    sallyport = (configuration.guessLimits() ? builder : builder.unlimitedGuesses()).build();
  }

  /** For the one server of a data folder: refuses a folder that has a server already. */
  static Wiring ofServer(Configuration configuration) {
    return of(configuration, EmbeddedPostgres::start, configuration.database().poolSize());
  }

  /** For a command: beside a running server it uses the server's database. */
  public static Wiring ofCommand(Configuration configuration) {
    return of(configuration, EmbeddedPostgres::open, 1);
  }

  private static Wiring of(
      Configuration configuration, Function<Path, EmbeddedPostgres> inside, int connections) {
    var closeables = new CloseStack();
    try {
      return new Wiring(configuration, closeables, inside, connections);
    } catch (RuntimeException failed) {
      closeables.close();
      throw failed;
    }
  }

  private StatementObserver statements(LogConfiguration logging) {
    StatementObserver timer = tracing.statements(metrics.statements());
    return logging
        .slowStatement()
        .map(SlowStatementLog::new)
        .<StatementObserver>map(
            log ->
                (statement, nanos, succeeded) -> {
                  timer.responded(statement, nanos, succeeded);
                  log.responded(statement, nanos, succeeded);
                })
        .orElse(timer);
  }

  private BreachedPasswords breached(PasswordConfiguration passwords) {
    return passwords
        .breached()
        .map(
            source ->
                BreachedLists.open(source, clock, metrics.breached().andThen(new BreachedLog())))
        .orElseGet(BreachedPasswords::none);
  }

  private RefusedRequests refusedRequests() {
    return new RefusedRequests(
        metrics.refusals(configuration.rateLimits()).andThen(new RateLimitLog(clock)));
  }

  public Sallyport sallyport() {
    return sallyport;
  }

  /** The key pairs that sign; empty if the secret key itself does. */
  public Optional<KeyPairs> keyPairs() {
    return signing.keyPairs();
  }

  ServerJobs serverJobs() {
    return new ServerJobs(clock, keyPairs());
  }

  /** What is done in the background, measured, not started yet. */
  BackgroundMaintenance maintenance() {
    return closeables.add(
        new BackgroundMaintenance(sallyport.maintenance().decorated(metrics::measured)));
  }

  /** Goes by the time of the database from now on. */
  public InstantSource databaseTime() {
    clock.anchor();
    return clock;
  }

  public DatabaseHome database() {
    return database;
  }

  public DatabaseStatus databaseStatus() {
    return DatabaseStatus.read(pool);
  }

  /**
   * Brings the tables up to date.
   *
   * @return how many migrations were applied
   */
  public int migrate() {
    return database.migration().migrate();
  }

  /** Brings the tables up to date if the database is inside; another's is left to its owner. */
  public void migrateIfOurs() {
    if (configuration.database().isEmbedded()) {
      migrate();
    }
  }

  /** The server of the API, not started yet. */
  HttpServer api() {
    return closeables.add(
        new HttpServer(
            ApiSettings.of(configuration),
            tracing.requests(metrics.requests()),
            ApiRoutes.of(
                sallyport,
                signing,
                DerivedKey.of(database.secretKey(), "cursors of lists"),
                health(),
                configuration)));
  }

  /** The server of what only operators see, not started yet; empty if it is off. */
  Optional<HttpServer> management() {
    return ManagementServer.of(configuration.management(), metrics, health()).map(closeables::add);
  }

  private HealthRoutes health() {
    return new HealthRoutes(DatabaseChecks.of(probed));
  }

  @Override
  public void close() {
    closeables.close();
  }
}
