package io.sallyport.application.idempotency;

import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sallyport.application.Accounts;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotencyRefusal.Gone;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.idempotency.ReleaseIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey.First;
import io.sallyport.domain.idempotency.TakeIdempotencyKey.Repeated;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserChange;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TakeIdempotencyKeyTest {

  private static final String ADA = "ada@example.org";
  private static final String EVE = "eve@example.org";

  private final Accounts accounts = new Accounts();
  private final Sallyport sallyport = accounts.sallyport;

  private static IdempotentRequest request(String key, String body) {
    return new IdempotentRequest(
        new Actor.Visitor(), "register", IdempotencyKey.of(key), Secret.of(body));
  }

  private TakenKey first(IdempotentRequest request) {
    return assertInstanceOf(First.class, sallyport.idempotency().takeKey().handle(request)).key();
  }

  private UUID repeated(IdempotentRequest request) {
    return assertInstanceOf(Repeated.class, sallyport.idempotency().takeKey().handle(request))
        .created();
  }

  private User register(String email, TakenKey key) {
    return sallyport
        .users()
        .register()
        .handle(
            new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(PASSWORD), null, key));
  }

  private User repeat(UUID created, String password) {
    return sallyport
        .users()
        .repeatRegistration()
        .handle(
            new RepeatRegistration.Command(
                new Actor.Visitor(), new UserId(created), Secret.of(password)));
  }

  @Test
  void tells_what_an_earlier_request_made() {
    User ada = register(ADA, first(request("a", ADA)));
    register(EVE, first(request("b", EVE)));

    assertEquals(ada.id().value(), repeated(request("a", ADA)));
    assertEquals(ada, repeat(ada.id().value(), PASSWORD));
  }

  @Test
  void refuses_another_request_under_the_same_key() {
    register(ADA, first(request("a", ADA)));

    assertThrows(
        KeyReused.class, () -> sallyport.idempotency().takeKey().handle(request("a", EVE)));
  }

  @Test
  void forgets_after_a_day() {
    UUID ada = register(ADA, first(request("a", ADA))).id().value();
    accounts.clock.advance(Duration.ofHours(24).minusNanos(1000));
    assertEquals(ada, repeated(request("a", ADA)));
    accounts.clock.advance(Duration.ofNanos(1000));

    first(request("a", ADA));
  }

  @Test
  void refuses_while_an_earlier_attempt_has_not_ended() {
    TakenKey key = first(request("a", ADA));

    assertThrows(
        InProgress.class, () -> sallyport.idempotency().takeKey().handle(request("a", ADA)));
    assertThrows(
        KeyReused.class, () -> sallyport.idempotency().takeKey().handle(request("a", EVE)));

    assertEquals(register(ADA, key).id().value(), repeated(request("a", ADA)));
  }

  @Test
  void looks_at_a_refused_request_anew() {
    accounts.register(ADA);
    TakenKey key = first(request("a", ADA));
    assertThrows(EmailTaken.class, () -> register(ADA, key));
    sallyport
        .idempotency()
        .releaseKey()
        .handle(new ReleaseIdempotencyKey.Command(new Actor.Visitor(), key));

    User eve = register(EVE, first(request("a", ADA)));

    assertEquals(eve.id().value(), repeated(request("a", ADA)));
  }

  @Test
  void releases_no_key_under_which_something_was_made() {
    TakenKey key = first(request("a", ADA));
    User ada = register(ADA, key);

    sallyport
        .idempotency()
        .releaseKey()
        .handle(new ReleaseIdempotencyKey.Command(new Actor.Visitor(), key));

    assertEquals(ada.id().value(), repeated(request("a", ADA)));
  }

  @Test
  void takes_over_from_an_attempt_that_died_and_makes_nothing_should_it_live_after_all() {
    TakenKey slow = first(request("a", ADA));
    accounts.clock.advance(Duration.ofMinutes(1));
    User fast = register(ADA, first(request("a", ADA)));

    assertThrows(InProgress.class, () -> register(EVE, slow));
    sallyport
        .idempotency()
        .releaseKey()
        .handle(new ReleaseIdempotencyKey.Command(new Actor.Visitor(), slow));

    assertEquals(fast.id().value(), repeated(request("a", ADA)));
    assertEquals(EVE, accounts.register(EVE).email().value());
  }

  @Test
  void completes_the_key_of_an_administrator_with_the_user() {
    var command =
        new CreateUser.Command(Accounts.OPERATOR, "bot@example.org", null, null, Set.of(), true);

    User bot = sallyport.users().create().handle(command.under(first(request("a", "bot"))));

    assertEquals(bot.id().value(), repeated(request("a", "bot")));
  }

  @Test
  void shows_a_registered_user_as_they_are_now_to_whoever_knows_the_password() {
    User ada = register(ADA, first(request("a", ADA)));
    var renaming =
        new ChangeProfile.Command(accounts.signedIn(ADA), "Ada King", ExpectedVersion.any());
    User renamed = sallyport.users().changeProfile().handle(renaming);

    assertEquals(renamed, repeat(ada.id().value(), PASSWORD));
    assertThrows(KeyReused.class, () -> repeat(ada.id().value(), "another horse entirely"));
  }

  @Test
  void shows_nobody_whose_password_is_another_or_who_was_shut_out_or_erased() {
    User ada = register(ADA, first(request("a", ADA)));
    User eve = register(EVE, first(request("b", EVE)));
    User bob = register("bob@example.org", first(request("c", "bob")));
    String next = "another horse entirely";
    sallyport
        .passwords()
        .set()
        .handle(new SetPassword.Command(Accounts.OPERATOR, ada.id(), Secret.of(next)));
    sallyport
        .users()
        .change()
        .handle(
            new ChangeUser.Command(
                Accounts.OPERATOR,
                eve.id(),
                List.of(new UserChange.SetActive(false)),
                ExpectedVersion.any()));
    sallyport
        .users()
        .erase()
        .handle(new EraseUser.Command(Accounts.OPERATOR, bob.id(), ExpectedVersion.any()));

    assertThrows(Gone.class, () -> repeat(ada.id().value(), PASSWORD));
    assertThrows(Gone.class, () -> repeat(ada.id().value(), next));
    assertThrows(Gone.class, () -> repeat(eve.id().value(), PASSWORD));
    assertThrows(Gone.class, () -> repeat(bob.id().value(), PASSWORD));
  }

  @Test
  void every_guess_of_a_password_costs_a_hash() {
    var hasher = new QuickPasswordHasher();
    UUID ada = register(ADA, first(request("a", ADA))).id().value();
    var guess =
        new RepeatRegistration.Command(new Actor.Visitor(), new UserId(ada), Secret.of("a guess"));

    for (int guesses = 1; guesses <= 3; guesses++) {
      assertThrows(
          KeyReused.class, () -> accounts.with(hasher).users().repeatRegistration().handle(guess));
      assertEquals(guesses, hasher.verifyCount());
    }
  }

  @Test
  void knows_a_key_by_the_name_it_had_under_an_earlier_secret() {
    UUID ada = register(ADA, first(request("a", ADA))).id().value();
    TakeIdempotencyKey afterwards =
        accounts
            .builder(new QuickPasswordHasher())
            .sealer(new RotatedSealer(accounts))
            .build()
            .idempotency()
            .takeKey();

    assertEquals(new Repeated(ada), afterwards.handle(request("a", ADA)));
    assertThrows(KeyReused.class, () -> afterwards.handle(request("a", EVE)));
    assertInstanceOf(First.class, afterwards.handle(request("b", EVE)));
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
    var without =
        SallyportBuilder.create()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build();

    assertThrows(
        IllegalStateException.class,
        () -> without.idempotency().takeKey().handle(request("a", "a")));
    assertFalse(new PlainSealer().seal("a", Secret.of("b")).isEmpty());
  }

  @Test
  void leaves_a_key_to_lapse_during_an_outage() {
    Transactions down = mock();
    when(down.inTransaction(any())).thenThrow(new StoresUnavailable(new IllegalStateException()));

    assertDoesNotThrow(
        () ->
            new ReleaseIdempotencyKeyUseCase(down)
                .handle(
                    new ReleaseIdempotencyKey.Command(
                        new Actor.Visitor(), new TakenKey("a", new UUID(0, 0)))));
  }
}
