package io.sallyport.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class LiveAccessTokensTest {

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Tokens tokens = accounts.logIn("ada@example.org");
  private final Tokens decoy = accounts.logIn("ada@example.org");
  private final Instant loggedIn = accounts.clock.instant();

  /** Counts questions, and answers only the first so many. */
  private final class Counted implements Transactions {
    private int answers;
    private int asked;

    Counted(int answers) {
      this.answers = answers;
    }

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return accounts.transactions.inTransaction(work);
    }

    @Override
    public <T> T inOneStatement(Function<Stores, T> question) {
      asked++;
      if (asked > answers) {
        throw new StoresUnavailable(new IllegalStateException("away"));
      }
      return accounts.transactions.inOneStatement(question);
    }
  }

  private Actor.SignedIn authenticate(Transactions transactions) {
    return new AuthenticateUseCase(
            transactions, accounts.tokens, SessionPolicy.standard(), accounts.clock)
        .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
        .actor();
  }

  private Instant lastUsedAt(Tokens of) {
    return accounts
        .transactions
        .inTransaction(stores -> stores.sessions().find(of.sessionId()))
        .orElseThrow()
        .lastUsedAt();
  }

  @Test
  void notes_that_a_session_is_used_once_a_minute() {
    accounts.clock.advance(Duration.ofSeconds(59));
    accounts.authenticate(tokens);
    assertEquals(loggedIn, lastUsedAt(tokens));

    accounts.clock.advance(Duration.ofSeconds(1));
    accounts.authenticate(tokens);
    Instant noted = accounts.clock.instant();
    accounts.clock.advance(Duration.ofSeconds(59));
    accounts.authenticate(tokens);

    assertEquals(noted, lastUsedAt(tokens));
    assertEquals(loggedIn, lastUsedAt(decoy));
  }

  @Test
  void asks_one_thing_where_no_note_is_due_and_two_where_one_is() {
    var counted = new Counted(10);

    authenticate(counted);
    assertEquals(1, counted.asked);
    accounts.clock.advance(Duration.ofMinutes(1));
    authenticate(counted);
    assertEquals(3, counted.asked);
    authenticate(counted);
    assertEquals(4, counted.asked);
  }

  @Test
  void knows_who_is_signed_in_where_no_note_can_be_kept() {
    accounts.clock.advance(Duration.ofMinutes(1));
    var noted = new Counted(1);

    assertEquals(ada.id(), authenticate(noted).userId());

    assertEquals(2, noted.asked);
    assertThrows(StoresUnavailable.class, () -> authenticate(new Counted(0)));
  }

  @Test
  void tries_no_note_for_a_minute_after_one_that_could_not_be_kept() {
    accounts.clock.advance(Duration.ofMinutes(1));
    var counted = new Counted(1);
    Authenticate useCase =
        new AuthenticateUseCase(counted, accounts.tokens, SessionPolicy.standard(), accounts.clock);
    var command = new Authenticate.Command(new Actor.Visitor(), tokens.accessToken());
    useCase.handle(command);
    counted.answers = 10;

    useCase.handle(command);
    assertEquals(3, counted.asked);
    accounts.clock.advance(Duration.ofSeconds(61));
    useCase.handle(command);
    assertEquals(5, counted.asked);
  }

  @Test
  void notes_no_use_by_a_token_that_has_ended() {
    accounts
        .sallyport
        .sessions()
        .reauthenticate()
        .handle(
            new Reauthenticate.Command(
                new SignedInUser(accounts.authenticate(tokens), ada),
                Secret.of(Accounts.PASSWORD)));
    accounts.clock.advance(Duration.ofMinutes(1));

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));

    assertEquals(loggedIn, lastUsedAt(tokens));
  }
}
