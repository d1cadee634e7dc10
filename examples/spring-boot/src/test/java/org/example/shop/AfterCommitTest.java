package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a listener does after the commit is not lost with the transaction that is over. */
final class AfterCommitTest {

  @Test
  void may_ask_for_more_in_a_transaction_of_its_own() {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(TestPostgres.url());
      SallyportSchema.migrate(pool, "sallyport");
      new JdbcTemplate(pool).execute("delete from sallyport.users");
      List<RuntimeException> failures = new ArrayList<>();
      AtomicReference<Sallyport> sallyport = new AtomicReference<>();
      sallyport.set(
          SallyportBuilder.create()
              .transactions(PostgresTransactions.joiningOrOn(new SpringConnections(pool), pool))
              .passwordHasher(new QuickPasswordHasher())
              .accessTokens(new PlainAccessTokens())
              .events(new Matchmaker(sallyport, failures))
              .build());

      new TransactionTemplate(new JdbcTransactionManager(pool))
          .executeWithoutResult(status -> register(sallyport.get(), "first@example.org"));

      assertEquals(List.of(), failures);
      assertEquals(
          List.of("first@example.org", "second@example.org"),
          new JdbcTemplate(pool)
              .queryForList("select email from sallyport.users order by email", String.class));
    }
  }

  private static void register(Sallyport sallyport, String email) {
    sallyport
        .users()
        .register()
        .handle(
            new RegisterUser.Command(
                new Actor.Visitor(), email, Secret.of("correct horse battery"), null));
  }

  /** Registers a second one after the first. */
  record Matchmaker(AtomicReference<Sallyport> sallyport, List<RuntimeException> failures)
      implements EventListener {

    @Override
    public void afterCommit(AccountEvent event, Actor actor) {
      if (event instanceof UserRegistered registered
          && registered.email().value().startsWith("first@")) {
        register(sallyport.get(), "second@example.org");
      }
    }

    @Override
    public void failed(AccountEvent event, Actor actor, RuntimeException failure) {
      failures.add(failure);
    }
  }
}
