package io.sallyport.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;

import io.sallyport.application.Accounts;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.invocation.InvocationOnMock;

/** A refresh may end a session and refuse: so no transaction of a host may take it along. */
final class RefreshSessionUseCaseTest {

  private final Accounts accounts = new Accounts();

  /** As those are that join: they keep nothing that the host does not. */
  private record OfAHost(Transactions transactions) implements Transactions {

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return transactions.inTransaction(work);
    }

    @Override
    public <T> T inTransactionOfItsOwn(Function<Stores, T> work) {
      throw new IllegalStateException("outside, please");
    }
  }

  private SallyportBuilder ofAHost() {
    return SallyportBuilder.create()
        .transactions(new OfAHost(accounts.transactions))
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .clock(accounts.clock);
  }

  private Sallyport joining(boolean heard) {
    return heard ? ofAHost().events(new RecordedEvents()).build() : ofAHost().build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refuses_to_take_part_in_a_transaction_whether_somebody_listens_or_not(boolean heard) {
    accounts.register("ada@example.org");
    Tokens tokens = accounts.logIn("ada@example.org");
    Sallyport sallyport = joining(heard);

    var refused =
        assertThrows(
            IllegalStateException.class, () -> Accounts.refresh(sallyport, tokens.refreshToken()));

    assertEquals("outside, please", refused.getMessage());
    assertEquals(tokens.sessionId(), accounts.refresh(tokens).sessionId());
  }

  /**
   * Stores that let through what one refresh may ask, and count it.
   *
   * @param missing whether the next rotation misses the session, as PostgreSQL does with one that
   *     is carried over a new password just then
   */
  private record Counted(Transactions transactions, List<String> asked, AtomicBoolean missing)
      implements Transactions {

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return transactions.inTransaction(
          stores ->
              work.apply(
                  Stores.of(stores::afterCommit)
                      .keep(Sessions.class, () -> counting(stores.sessions()))
                      .build()));
    }

    private Sessions counting(Sessions sessions) {
      return mock(Sessions.class, invocation -> ask(sessions, invocation));
    }

    private Object ask(Sessions sessions, InvocationOnMock invocation) throws Throwable {
      String name = invocation.getMethod().getName();
      asked.add(name);
      if (name.equals("rotate") && missing.getAndSet(false)) {
        return Optional.empty();
      }
      return invocation.getMethod().invoke(sessions, invocation.getArguments());
    }
  }

  private Sallyport counting(List<String> asked, boolean missing) {
    return SallyportBuilder.create()
        .transactions(new Counted(accounts.transactions, asked, new AtomicBoolean(missing)))
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .clock(accounts.clock)
        .build();
  }

  @Test
  void asks_the_stores_one_thing_and_of_a_repetition_three() {
    accounts.register("ada@example.org");
    Tokens tokens = accounts.logIn("ada@example.org");
    List<String> asked = new ArrayList<>();
    Sallyport counted = counting(asked, false);

    Accounts.refresh(counted, tokens.refreshToken());
    assertEquals(List.of("rotate"), asked);
    asked.clear();
    Accounts.refresh(counted, tokens.refreshToken());
    assertEquals(List.of("rotate", "find", "authenticate"), asked);
  }

  @Test
  void consumes_a_token_once_that_was_missed_at_first() {
    accounts.register("ada@example.org");
    Tokens first = accounts.logIn("ada@example.org");
    List<String> asked = new ArrayList<>();
    Sallyport sallyport = counting(asked, true);

    Tokens second = Accounts.refresh(sallyport, first.refreshToken());

    assertEquals(List.of("rotate", "find", "authenticate", "rotate"), asked);
    assertEquals(second.refreshToken(), accounts.refresh(first).refreshToken());
    assertEquals(first.sessionId(), accounts.refresh(second).sessionId());
  }

  private static Tokens logIn(Sallyport sallyport) {
    return sallyport
        .sessions()
        .logIn()
        .handle(
            new LogIn.Command(
                new Actor.Visitor(), "ada@example.org", Secret.of(Accounts.PASSWORD)));
  }

  /** A wrong password is counted and refused; a rollback would forget the count. */
  @Test
  void neither_does_a_log_in_whose_guesses_are_counted() {
    accounts.register("ada@example.org");
    Sallyport sallyport = joining(true);

    assertThrows(IllegalStateException.class, () -> logIn(sallyport));
  }

  @Test
  void everything_else_takes_part() {
    accounts.register("ada@example.org");
    Sallyport sallyport = ofAHost().events(new RecordedEvents()).unlimitedGuesses().build();

    Tokens tokens = logIn(sallyport);

    assertEquals(
        tokens.sessionId(),
        sallyport
            .sessions()
            .authenticate()
            .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
            .actor()
            .sessionId());
  }
}
