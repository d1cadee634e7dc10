package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A refresh token shown twice ends its session, and says no: the end of it must be kept. */
final class TheftTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery");

  private final HikariDataSource pool = new HikariDataSource();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private Sallyport sallyport;
  private Tokens stolen;
  private Tokens current;

  @BeforeEach
  void rob() {
    pool.setJdbcUrl(TestPostgres.url());
    SallyportSchema.migrate(pool, "sallyport");
    new JdbcTemplate(pool).execute("delete from sallyport.users");
    sallyport =
        SallyportBuilder.create()
            .transactions(PostgresTransactions.joiningOrOn(new SpringConnections(pool), pool))
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .clock(clock)
            .build();
    sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), "ada@example.org", PASSWORD, null));
    stolen =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(), "ada@example.org", PASSWORD));
    current = refresh(stolen);
    clock.advance(Duration.ofMinutes(5));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private void showStolen() {
    refresh(stolen);
  }

  private Tokens refresh(Tokens tokens) {
    return sallyport
        .sessions()
        .refresh()
        .handle(new RefreshSession.Command(new Actor.Visitor(), tokens.refreshToken()));
  }

  private void authenticate() {
    sallyport
        .sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(), current.accessToken()));
  }

  @Test
  void it_is_kept_outside_of_any_transaction_of_the_host() {
    assertThrows(SessionNotActive.class, this::showStolen);

    assertThrows(InvalidToken.class, this::authenticate);
  }

  @Test
  void it_cannot_be_lost_with_a_transaction_because_none_takes_it_along() {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

    transaction.executeWithoutResult(
        status -> {
          assertThrows(IllegalStateException.class, this::showStolen);
          assertThrows(IllegalStateException.class, () -> refresh(current));
          authenticate();
        });
    authenticate();

    assertThrows(SessionNotActive.class, this::showStolen);
    assertThrows(InvalidToken.class, this::authenticate);
  }

  @Test
  void who_is_signed_in_is_known_in_a_transaction_that_only_reads() {
    var reading = new TransactionTemplate(new JdbcTransactionManager(pool));
    reading.setReadOnly(true);

    reading.executeWithoutResult(status -> authenticate());
    assertThrows(SessionNotActive.class, this::showStolen);

    reading.executeWithoutResult(status -> assertThrows(InvalidToken.class, this::authenticate));
    reading.executeWithoutResult(
        status ->
            assertThrows(
                IllegalStateException.class,
                () ->
                    sallyport
                        .users()
                        .register()
                        .handle(
                            new RegisterUser.Command(
                                new Actor.Visitor(), "eve@example.org", PASSWORD, null))));
  }
}
