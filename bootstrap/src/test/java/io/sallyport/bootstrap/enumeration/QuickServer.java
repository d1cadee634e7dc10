package io.sallyport.bootstrap.enumeration;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.bootstrap.PackedServer;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.RoutePolicy;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.session.SessionApi;
import io.sallyport.rest.user.UserApi;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.user.SampleUser;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The use cases and the HTTP server over PostgreSQL, with a hasher that takes microseconds: beside
 * one that takes a tenth of a second, nobody would see a statement more.
 */
final class QuickServer implements AutoCloseable {

  private static final Secret CURSOR_KEY = Secret.of("a key of the tests, of some length");

  private final EmbeddedPostgres postgres;
  private final HikariDataSource pool = new HikariDataSource();
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final PostgresTransactions transactions;
  private final Sallyport sallyport;
  private final HttpServer http;

  QuickServer(Path folder) {
    postgres = EmbeddedPostgres.start(PackedServer.dataFolder(folder));
    DatabaseLogin login = postgres.owner();
    pool.setJdbcUrl(login.jdbcUrl());
    pool.setUsername(login.user());
    pool.setPassword(login.password().reveal());
    // A commit that waits for the disk hides what is looked for.
    pool.addDataSourceProperty("options", "-c synchronous_commit=off");
    SallyportSchema.migrate(pool, "sallyport");
    transactions =
        PostgresTransactions.on(pool)
            .observedBy((statement, nanos, succeeded) -> statements.add(statement));
    sallyport =
        SallyportBuilder.create()
            .transactions(transactions)
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .sealer(new PlainSealer())
            .build();
    var policy = RoutePolicy.json(SessionApi.authentication(sallyport.sessions().authenticate()));
    var idempotent = new IdempotentRequests(sallyport.idempotency());
    http =
        new HttpServer(
                HttpSettings.listeningOn("127.0.0.1", 0),
                (method, route, status, duration) -> {},
                List.of(
                    UserApi.of(policy, sallyport.users(), idempotent, CURSOR_KEY),
                    SessionApi.of(policy, sallyport.sessions(), CURSOR_KEY)))
            .start();
  }

  Sallyport sallyport() {
    return sallyport;
  }

  int port() {
    return http.port();
  }

  void add(SampleUser described) {
    transactions.inTransaction(stores -> stores.users().add(described.build()));
  }

  /** Which statements a request sends, by their names, in order. */
  List<String> statementsOf(Pair.Request request) {
    statements.clear();
    request.send(0);
    return List.copyOf(statements);
  }

  /** One statement more, as somebody might add one to one side only. */
  void readOnceMore() {
    transactions.inOneStatement(stores -> stores.users().costliestPasswordHash());
  }

  Actor visitor() {
    return new Actor.Visitor();
  }

  @Override
  public void close() {
    http.close();
    pool.close();
    postgres.close();
  }
}
