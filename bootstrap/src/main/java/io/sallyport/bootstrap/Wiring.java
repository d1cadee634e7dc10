package io.sallyport.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.embedded.EmbeddedPostgres;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseStatus;
import io.sallyport.persistence.database.Migrations;
import io.sallyport.persistence.transaction.PostgresStores;
import io.sallyport.rest.RestApi;
import io.sallyport.rest.RestSettings;
import io.sallyport.rest.contract.ContractRoutes;
import io.sallyport.rest.contract.DocsRoutes;
import io.sallyport.rest.contract.ProblemRoutes;
import io.sallyport.rest.health.HealthRoutes;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.password.PasswordRoutes;
import io.sallyport.rest.session.SessionRoutes;
import io.sallyport.rest.session.TokenRoutes;
import io.sallyport.rest.user.ProfileRoutes;
import io.sallyport.rest.user.RegistrationRoutes;
import io.sallyport.rest.user.UserCreationRoutes;
import io.sallyport.rest.user.UserRoutes;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which adapter stands behind which port: one graph for the server and for every command. Closes
 * what it has opened, the last first.
 */
public final class Wiring implements AutoCloseable {

  private final Configuration configuration;
  private final Opened opened;
  private final DatabaseHome database;
  private final HikariDataSource pool;
  private final Sallyport sallyport;
  private final Metrics metrics = new Metrics();

  private Wiring(
      Configuration configuration,
      Opened opened,
      Function<Path, EmbeddedPostgres> inside,
      int connections) {
    this.configuration = configuration;
    this.opened = opened;

    // where accounts are kept
    database = opened.add(DatabaseHome.of(configuration, inside));
    pool = opened.add(ConnectionPool.open(database.runtime(), connections));
    Transactions transactions = PostgresStores.on(pool);

    // password
    Configuration.Passwords passwords = configuration.passwords();
    SecretSource secrets = new SecureRandomSecretSource();
    var hasher =
        opened.add(
            new BulkheadPasswordHasher(
                new BcryptPasswordHasher(passwords.bcryptCost(), secrets),
                passwords.hashParallelism(),
                passwords.hashQueue()));

    // session
    Configuration.Tokens tokens = configuration.tokens();
    var accessTokens =
        new JwtAccessTokens(
            new JwtSettings(
                JwtAlgorithm.valueOf(tokens.algorithm().name()),
                database.secretKey(),
                tokens.issuer(),
                tokens.audience()),
            secrets);

    sallyport =
        Sallyport.with(transactions, hasher, accessTokens)
            .passwordPolicy(passwords.policy())
            .sessionPolicy(tokens.lifetimes())
            .secrets(secrets)
            .build();
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
    var opened = new Opened();
    try {
      return new Wiring(configuration, opened, inside, connections);
    } catch (RuntimeException failed) {
      opened.close();
      throw failed;
    }
  }

  public Sallyport sallyport() {
    return sallyport;
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
    return new Migrations(database.migration()).migrate();
  }

  /** Brings the tables up to date if the database is inside; another's is left to its owner. */
  public void migrateIfOurs() {
    if (configuration.database().isEmbedded()) {
      migrate();
    }
  }

  /** The server of the API, not started yet. */
  RestApi api() {
    return opened.add(
        new RestApi(ApiSettings.of(configuration), sallyport.authenticate(), metrics, apiRoutes()));
  }

  /** The server of what only operators see, not started yet; empty if it is off. */
  Optional<RestApi> management() {
    Configuration.Management management = configuration.management();
    return management.port().stream()
        .mapToObj(
            port ->
                opened.add(
                    new RestApi(
                        RestSettings.listeningOn(management.host(), port),
                        sallyport.authenticate(),
                        (method, route, status, duration) -> {},
                        List.of(metrics, health()))))
        .findFirst();
  }

  private List<Routes> apiRoutes() {
    Sallyport s = sallyport;
    return List.of(
        // user
        new RegistrationRoutes(s.registerUser()),
        new ProfileRoutes(s.readProfile(), s.changeProfile(), s.eraseProfile()),
        new UserCreationRoutes(s.createUser()),
        new UserRoutes(
            s.listUsers(),
            s.readUser(),
            s.changeUser(),
            s.eraseUser(),
            DerivedKey.of(database.secretKey(), "cursors of lists")),
        // password
        new PasswordRoutes(s.changePassword(), s.readProfile()),
        // session
        new SessionRoutes(s.logIn(), s.logOut(), s.endSession(), s.endAllSessions()),
        new TokenRoutes(s.logIn()),
        // the service itself
        health(),
        new ContractRoutes(),
        new DocsRoutes(),
        new ProblemRoutes());
  }

  private HealthRoutes health() {
    return new HealthRoutes(DatabaseChecks.of(this::databaseStatus));
  }

  @Override
  public void close() {
    opened.close();
  }
}
