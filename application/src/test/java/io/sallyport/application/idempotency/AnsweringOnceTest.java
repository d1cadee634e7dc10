package io.sallyport.application.idempotency;

import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Accounts;
import io.sallyport.application.Sallyport;
import io.sallyport.domain.idempotency.AnswerOnce;
import io.sallyport.domain.idempotency.AnswerOnce.Answer;
import io.sallyport.domain.idempotency.AnswerOnce.Work;
import io.sallyport.domain.idempotency.Attempt;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.idempotency.Reservation;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnsweringOnceTest {

  private final Accounts accounts = new Accounts();
  private final AnswerOnce answerOnce = accounts.sallyport.answerOnce();

  private static Attempt attempt(String key, String body) {
    return new Attempt("register", null, IdempotencyKey.of(key), Secret.of(body));
  }

  private Work<User> registering(String email) {
    return new Work<>(
        once ->
            accounts
                .sallyport
                .registerUser()
                .handle(new RegisterUser.Command(email, Secret.of(PASSWORD), null, once)),
        user -> Secret.of(user.id().toString()));
  }

  @Test
  void gives_the_answer_of_the_first_time_again() {
    Answer first = answerOnce.handle(attempt("a", "ada"), registering("ada@example.org"));
    Answer second = answerOnce.handle(attempt("a", "ada"), registering("ada@example.org"));

    assertFalse(first.replayed());
    assertEquals(new Answer(first.text(), true), second);
  }

  @Test
  void does_it_again_under_another_key() {
    answerOnce.handle(attempt("a", "ada"), registering("ada@example.org"));

    assertThrows(
        EmailTaken.class,
        () -> answerOnce.handle(attempt("b", "ada"), registering("ada@example.org")));
  }

  @Test
  void refuses_another_request_under_the_same_key() {
    answerOnce.handle(attempt("a", "ada"), registering("ada@example.org"));

    assertThrows(
        KeyReused.class,
        () -> answerOnce.handle(attempt("a", "eve"), registering("eve@example.org")));
  }

  @Test
  void keeps_no_refusal() {
    User ada = accounts.register("ada@example.org");
    Attempt attempt = attempt("a", "ada");
    assertThrows(
        EmailTaken.class, () -> answerOnce.handle(attempt, registering("ada@example.org")));

    Answer answer = answerOnce.handle(attempt, registering("eve@example.org"));

    assertFalse(answer.replayed());
    assertFalse(answer.text().reveal().equals(ada.id().toString()));
  }

  @Test
  void forgets_the_answer_after_a_day() {
    Attempt attempt = attempt("a", "ada");
    answerOnce.handle(attempt, registering("ada@example.org"));
    accounts.clock.advance(Duration.ofHours(24).minusNanos(1000));
    assertTrue(answerOnce.handle(attempt, registering("eve@example.org")).replayed());
    accounts.clock.advance(Duration.ofNanos(1000));

    assertFalse(answerOnce.handle(attempt, registering("eve@example.org")).replayed());
  }

  @Test
  void refuses_while_an_earlier_attempt_has_not_ended() {
    Attempt attempt = attempt("a", "ada");
    Work<User> meanwhile =
        new Work<>(
            once -> {
              assertThrows(
                  InProgress.class,
                  () -> answerOnce.handle(attempt, registering("ada@example.org")));
              assertThrows(
                  KeyReused.class,
                  () -> answerOnce.handle(attempt("a", "eve"), registering("ada@example.org")));
              return registering("ada@example.org").work().apply(once);
            },
            registering("ada@example.org").answer());

    assertFalse(answerOnce.handle(attempt, meanwhile).replayed());
  }

  @Test
  void takes_over_from_an_attempt_that_died_and_keeps_nothing_of_it_should_it_live_after_all() {
    Attempt attempt = attempt("a", "ada");
    Work<User> slow =
        new Work<>(
            once -> {
              accounts.clock.advance(Duration.ofMinutes(1));
              answerOnce.handle(attempt, registering("fast@example.org"));
              return registering("slow@example.org").work().apply(once);
            },
            registering("slow@example.org").answer());

    assertThrows(InProgress.class, () -> answerOnce.handle(attempt, slow));

    assertEquals("slow@example.org", accounts.register("slow@example.org").email().value());
    assertTrue(answerOnce.handle(attempt, slow).replayed());
  }

  @Test
  void replays_an_answer_that_was_lost_after_its_effect() {
    Attempt attempt = attempt("a", "ada");
    Work<User> dying =
        new Work<>(
            once -> {
              User lost = registering("ada@example.org").work().apply(once);
              throw new StoresUnavailable(new IllegalStateException(lost.toString()));
            },
            registering("ada@example.org").answer());
    assertThrows(StoresUnavailable.class, () -> answerOnce.handle(attempt, dying));

    assertTrue(answerOnce.handle(attempt, registering("ada@example.org")).replayed());
  }

  @Test
  void keeps_the_tokens_of_a_log_in_and_no_second_session() {
    accounts.register("ada@example.org");
    Work<Tokens> loggingIn =
        new Work<>(
            once ->
                accounts
                    .sallyport
                    .logIn()
                    .handle(
                        new LogIn.Command(
                            "ada@example.org", Secret.of(PASSWORD), Device.unknown(), once)),
            Tokens::refreshToken);
    Attempt attempt = attempt("a", "ada");

    Answer first = answerOnce.handle(attempt, loggingIn);
    Answer second = answerOnce.handle(attempt, loggingIn);

    assertEquals(first.text(), second.text());
    var actor = accounts.signedIn("ada@example.org");
    assertEquals(2, accounts.sallyport.listSessions().handle(actor).size());
  }

  @Test
  void keeps_nothing_of_a_log_in_that_is_refused() {
    accounts.register("ada@example.org");
    var command =
        new LogIn.Command(
            "ada@example.org",
            Secret.of("wrong"),
            Device.unknown(),
            tokens -> {
              throw new IllegalStateException("There is nothing to keep.");
            });

    assertThrows(BadCredentials.class, () -> accounts.sallyport.logIn().handle(command));
  }

  @Test
  void creates_a_user_once() {
    Work<User> creating =
        new Work<>(
            once ->
                accounts
                    .sallyport
                    .createUser()
                    .handle(
                        new CreateUser.Command(
                            Accounts.OPERATOR,
                            "bot@example.org",
                            null,
                            null,
                            Set.of(),
                            true,
                            once)),
            user -> Secret.of(user.id().toString()));

    Answer first = answerOnce.handle(attempt("a", "bot"), creating);

    assertEquals(new Answer(first.text(), true), answerOnce.handle(attempt("a", "bot"), creating));
  }

  @Test
  void knows_a_key_by_the_name_it_had_under_an_earlier_secret() {
    answerOnce.handle(attempt("a", "ada"), registering("ada@example.org"));
    AnswerOnce afterwards = withSealer(new RotatedSealer(accounts)).answerOnce();

    assertTrue(afterwards.handle(attempt("a", "ada"), registering("ada@example.org")).replayed());
    assertThrows(
        KeyReused.class,
        () -> afterwards.handle(attempt("a", "eve"), registering("eve@example.org")));
    assertFalse(afterwards.handle(attempt("b", "eve"), registering("eve@example.org")).replayed());
  }

  private Sallyport withSealer(Sealer sealer) {
    return accounts.builder(new QuickPasswordHasher()).sealer(sealer).build();
  }

  /** Another secret is in force, and the one before is known. */
  private record RotatedSealer(Accounts accounts) implements Sealer {

    @Override
    public String seal(String purpose, Secret text) {
      return accounts.sealer.seal(purpose, text);
    }

    @Override
    public Optional<Secret> open(String purpose, String sealed) {
      return accounts.sealer.open(purpose, sealed);
    }

    @Override
    public List<String> digests(String purpose, Secret text) {
      String before = accounts.sealer.digests(purpose, text).get(0);
      return List.of("rotated " + before, before);
    }
  }

  @Test
  void refuses_to_work_without_a_sealer() {
    var sallyport =
        Sallyport.builder()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build();

    assertThrows(
        IllegalStateException.class,
        () -> sallyport.answerOnce().handle(attempt("a", "a"), registering("ada@example.org")));
    assertFalse(new PlainSealer().seal("a", Secret.of("b")).isEmpty());
  }

  @Test
  void passes_no_answer_off_as_that_of_another_key() {
    answerOnce.handle(attempt("a", "ada"), registering("ada@example.org"));
    answerOnce.handle(attempt("b", "eve"), registering("eve@example.org"));
    copyAnswer(attempt("a", "ada"), attempt("b", "eve"));

    assertThrows(
        KeyReused.class,
        () -> answerOnce.handle(attempt("b", "eve"), registering("eve@example.org")));
  }

  /** What somebody could do who can write to the stores. */
  private void copyAnswer(Attempt from, Attempt to) {
    String fromName = accounts.sealer.digests("names of idempotent requests", from.name()).get(0);
    String toName = accounts.sealer.digests("names of idempotent requests", to.name()).get(0);
    Instant now = accounts.clock.instant();
    accounts.transactions.inTransaction(
        stores -> {
          Reservation theirs = stores.receipts().find(fromName, now).orElseThrow();
          Reservation mine = stores.receipts().find(toName, now).orElseThrow();
          var copy =
              new Reservation(
                  mine.name(),
                  mine.body(),
                  mine.attempt(),
                  now,
                  mine.expiresAt(),
                  theirs.sealedAnswer());
          return stores.receipts().reserve(copy, mine.expiresAt());
        });
  }
}
