package org.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a listener does after the commit is not lost with the transaction that is over. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AfterCommitTest {

  @Inject Transactions transactions;

  @Test
  void may_ask_for_more_in_a_transaction_of_its_own() {
    List<RuntimeException> failures = new ArrayList<>();
    AtomicReference<Sallyport> sallyport = new AtomicReference<>();
    sallyport.set(
        SallyportBuilder.create()
            .transactions(transactions)
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .events(new Matchmaker(sallyport, failures))
            .build());

    QuarkusTransaction.requiringNew().run(() -> register(sallyport.get(), "first@example.org"));

    assertEquals(List.of(), failures);
    boolean second =
        transactions.inTransaction(
            stores -> stores.users().find(EmailAddress.of("second@example.org")).isPresent());
    assertEquals(true, second);
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
