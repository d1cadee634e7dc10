package io.sallyport.application.password;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import io.sallyport.application.Accounts;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessingStopped;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserChange;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guesses at passwords, by every way on which one is compared. */
final class CredentialsTest {

  private static final String ADA = "ada@example.org";
  private static final GuessPolicy POLICY =
      new GuessPolicy(3, Duration.ofSeconds(30), Duration.ofMinutes(1), 5);
  private static final Origin HOME = new Origin("192.0.2.1", null, null);
  private static final Origin AWAY = new Origin("203.0.113.6", null, null);
  private static final Secret RIGHT = Secret.of(PASSWORD);
  private static final Secret WRONG = Secret.of("a guess of mine");

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register(ADA);
  private final QuickPasswordHasher counting = new QuickPasswordHasher();
  private final RecordedEvents events = new RecordedEvents();
  private final Sallyport sallyport = over(counting);

  private Sallyport over(PasswordHasher hasher) {
    return accounts.builder(hasher).guessPolicy(POLICY).events(events).build();
  }

  private Tokens logIn(Origin origin, String email, Secret password) {
    return sallyport
        .sessions()
        .logIn()
        .handle(new LogIn.Command(new Actor.Visitor(origin), email, password));
  }

  private Class<? extends Refusal> guess(Origin origin, String email) {
    return assertThrows(Refusal.class, () -> logIn(origin, email, WRONG)).getClass();
  }

  private Duration toWait(Origin origin, String email) {
    return assertThrows(TooManyAttempts.class, () -> logIn(origin, email, WRONG))
        .retryAfter()
        .orElseThrow();
  }

  private void guess(Origin origin, String email, int times) {
    for (int guessed = 0; guessed < times; guessed++) {
      assertEquals(BadCredentials.class, guess(origin, email));
    }
  }

  /** Until no more is compared. */
  private void stop(Origin origin, String email) {
    guess(origin, email, 3);
    accounts.clock.advance(Duration.ofSeconds(30));
    guess(origin, email, 1);
    accounts.clock.advance(Duration.ofMinutes(1));
    guess(origin, email, 1);
    accounts.clock.advance(Duration.ofMinutes(1));
  }

  private Actor.SignedIn signedIn(Origin origin) {
    Tokens tokens = logIn(origin, ADA, RIGHT);
    return sallyport
        .sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(origin), tokens.accessToken()))
        .actor();
  }

  /** Every use case that compares a password, asked with one. */
  private Map<String, Consumer<Secret>> ways(Actor.SignedIn actor) {
    User user = accounts.read(ada);
    return Map.of(
        "log-in",
        password -> logIn(actor.origin(), ADA, password),
        "re-authentication",
        password ->
            sallyport
                .sessions()
                .reauthenticate()
                .handle(new Reauthenticate.Command(new SignedInUser(actor, user), password)),
        "change of the password",
        password ->
            sallyport
                .passwords()
                .change()
                .handle(
                    new ChangePassword.Command(
                        actor, password, Secret.of("another horse entirely"))),
        "erasure",
        password ->
            sallyport
                .users()
                .eraseProfile()
                .handle(new EraseProfile.Command(actor, password, ExpectedVersion.any())),
        "repeated registration",
        password ->
            sallyport
                .users()
                .repeatRegistration()
                .handle(new RepeatRegistration.Command(actor, ada.id(), password)));
  }

  @Tag("ASVS-6.3.1")
  @Test
  void guesses_by_all_ways_are_counted_together_and_then_none_of_them_compares_anything() {
    Actor.SignedIn actor = signedIn(HOME);
    Map<String, Consumer<Secret>> ways = ways(actor);
    List<String> names = ways.keySet().stream().sorted().toList();
    for (int number = 0; number < POLICY.stop(); number++) {
      accounts.clock.advance(Duration.ofMinutes(1));
      Refusal wrong = assertThrows(Refusal.class, callOf(ways, names.get(number), WRONG));
      assertEquals(false, wrong instanceof TooManyAttempts, names.get(number));
    }
    accounts.clock.advance(Duration.ofMinutes(1));
    int compared = counting.verifyCount();

    for (String name : names) {
      assertThrows(TooManyAttempts.class, callOf(ways, name, RIGHT), name);
      assertThrows(TooManyAttempts.class, callOf(ways, name, WRONG), name);
    }
    assertEquals(compared, counting.verifyCount());
  }

  private static Executable callOf(
      Map<String, Consumer<Secret>> ways, String name, Secret password) {
    return () -> ways.getOrDefault(name, none -> {}).accept(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"log-in", "re-authentication", "change of the password", "repeated registration"})
  void a_right_password_begins_a_new_count(String way) {
    Actor.SignedIn actor = signedIn(HOME);
    guess(HOME, ADA, 2);

    assertDoesNotThrow(callOf(ways(actor), way, RIGHT), way);

    guess(HOME, ADA, 3);
    assertEquals(TooManyAttempts.class, guess(HOME, ADA));
  }

  @ParameterizedTest
  @ValueSource(strings = {ADA, " ADA@example.org ", "nobody@example.org"})
  void after_the_free_ones_everybody_waits_whether_there_is_such_an_account_or_not(String email) {
    guess(AWAY, email, 3);
    int compared = counting.verifyCount();

    assertEquals(Duration.ofSeconds(30), toWait(AWAY, email));
    accounts.clock.advance(Duration.ofSeconds(29));
    assertEquals(Duration.ofSeconds(1), toWait(HOME, email.strip()));
    assertEquals(compared, counting.verifyCount());
    accounts.clock.advance(Duration.ofSeconds(1));
    guess(AWAY, email, 1);
    assertEquals(Duration.ofMinutes(1), toWait(AWAY, email));
  }

  @ParameterizedTest
  @ValueSource(strings = {ADA, "nobody@example.org"})
  void once_stopped_it_stays_so_and_asking_again_is_worth_while_in_the_longest_wait(String email) {
    stop(AWAY, email);

    assertEquals(Duration.ofMinutes(1), toWait(AWAY, email));
    accounts.clock.advance(Duration.ofDays(29));
    assertEquals(TooManyAttempts.class, guess(AWAY, email));
    assertThrows(TooManyAttempts.class, () -> logIn(AWAY, email, RIGHT));
    assertEquals(POLICY.stop(), counting.verifyCount());
  }

  @Test
  void tells_once_that_guessing_was_stopped_and_only_of_an_account() {
    stop(AWAY, ADA);
    guess(AWAY, ADA);
    stop(AWAY, "nobody@example.org");

    assertEquals(
        List.of(ada.id()),
        events.of(GuessingStopped.class).stream().map(GuessingStopped::userId).toList());
    assertEquals(List.of("guessing.stopped"), events.all().stream().map(e -> e.type()).toList());
  }

  @Test
  void strangers_do_not_keep_the_owner_out_who_comes_from_a_familiar_network() {
    logIn(HOME, ADA, RIGHT);
    stop(AWAY, ADA);

    assertThrows(TooManyAttempts.class, () -> logIn(AWAY, ADA, RIGHT));
    for (int time = 0; time < 10; time++) {
      logIn(HOME, ADA, RIGHT);
      assertEquals(TooManyAttempts.class, guess(AWAY, ADA));
    }
  }

  @Test
  void what_is_guessed_in_a_familiar_network_counts_there_alone() {
    logIn(HOME, ADA, RIGHT);
    stop(HOME, ADA);

    assertThrows(TooManyAttempts.class, () -> logIn(HOME, ADA, RIGHT));
    logIn(AWAY, ADA, RIGHT);
    logIn(AWAY, ADA, RIGHT);
    assertThrows(TooManyAttempts.class, () -> logIn(HOME, ADA, RIGHT));
  }

  @Test
  void an_ipv6_network_is_familiar_as_a_whole() {
    logIn(new Origin("2001:db8:1:2::7", null, null), ADA, RIGHT);
    stop(AWAY, ADA);

    logIn(new Origin("2001:db8:1:2:aaaa::8", null, null), ADA, RIGHT);
    assertEquals(TooManyAttempts.class, guess(new Origin("2001:db8:1:3::7", null, null), ADA));
  }

  @Test
  void where_nobody_knows_the_network_nothing_becomes_familiar() {
    logIn(Origin.unknown(), ADA, RIGHT);
    stop(Origin.unknown(), ADA);

    assertThrows(TooManyAttempts.class, () -> logIn(Origin.unknown(), ADA, RIGHT));
    assertThrows(TooManyAttempts.class, () -> logIn(AWAY, ADA, RIGHT));
  }

  @Test
  void a_log_in_with_a_wrong_password_makes_no_place_familiar() {
    guess(HOME, ADA, 1);
    stopAfter(1);

    assertThrows(TooManyAttempts.class, () -> logIn(HOME, ADA, RIGHT));
  }

  private void stopAfter(int before) {
    guess(AWAY, ADA, 3 - before);
    accounts.clock.advance(Duration.ofSeconds(30));
    guess(AWAY, ADA, 1);
    accounts.clock.advance(Duration.ofMinutes(1));
    guess(AWAY, ADA, 1);
  }

  @Test
  void a_place_stays_familiar_as_long_as_somebody_logs_in_there() {
    for (int day = 0; day < 100; day += 20) {
      logIn(HOME, ADA, RIGHT);
      accounts.clock.advance(Duration.ofDays(20));
    }
    stop(AWAY, ADA);
    logIn(HOME, ADA, RIGHT);

    accounts.clock.advance(FamiliarPlace.LIFETIME);
    assertThrows(TooManyAttempts.class, () -> logIn(HOME, ADA, RIGHT));
  }

  @Test
  void a_new_password_begins_a_new_count() {
    stop(AWAY, ADA);
    Secret password = Secret.of("another horse entirely");

    sallyport.passwords().set().handle(new SetPassword.Command(OPERATOR, ada.id(), password));

    logIn(AWAY, ADA, password);
  }

  @Test
  void the_owner_who_is_signed_in_ends_a_stop_by_a_new_password() {
    Actor.SignedIn actor = signedIn(HOME);
    stop(AWAY, ADA);

    ways(actor).getOrDefault("change of the password", none -> {}).accept(RIGHT);

    logIn(AWAY, ADA, Secret.of("another horse entirely"));
  }

  @Test
  void an_address_that_was_guessed_at_before_is_free_once_it_is_registered() {
    stop(AWAY, "new@example.org");

    accounts.register("new@example.org");

    logIn(AWAY, "new@example.org", RIGHT);
  }

  private void setActive(UserId id, boolean active) {
    sallyport
        .users()
        .change()
        .handle(
            new ChangeUser.Command(
                OPERATOR, id, List.of(new UserChange.SetActive(active)), ExpectedVersion.any()));
  }

  @Test
  void the_right_password_of_a_deactivated_account_leaves_nothing_at_it() {
    setActive(ada.id(), false);
    for (int time = 0; time < 3; time++) {
      assertThrows(BadCredentials.class, () -> logIn(AWAY, ADA, RIGHT));
    }
    setActive(ada.id(), true);

    guess(AWAY, ADA, 3);
  }

  @Test
  void a_deactivated_account_answers_a_right_password_like_a_wrong_one_at_an_unknown_address() {
    setActive(ada.id(), false);

    for (int time = 0; time < 3; time++) {
      assertThrows(BadCredentials.class, () -> logIn(AWAY, ADA, RIGHT));
    }

    assertThrows(TooManyAttempts.class, () -> logIn(AWAY, ADA, RIGHT));
  }

  @ParameterizedTest
  @ValueSource(strings = {ADA, "nobody@example.org"})
  void an_overload_is_not_counted(String email) {
    var busy = spy(new QuickPasswordHasher());
    doThrow(new HashingOverloaded(Duration.ofSeconds(1))).when(busy).verify(any(), any());
    LogIn logIn = over(busy).sessions().logIn();
    for (int time = 0; time < 10; time++) {
      assertThrows(
          HashingOverloaded.class,
          () -> logIn.handle(new LogIn.Command(new Actor.Visitor(AWAY), email, RIGHT)));
    }

    guess(AWAY, email, 3);
  }

  @Test
  void what_breaks_while_a_password_is_compared_is_counted() {
    var broken = spy(new QuickPasswordHasher());
    doThrow(new IllegalStateException("killed")).when(broken).verify(any(), any());
    LogIn logIn = over(broken).sessions().logIn();
    for (int time = 0; time < 3; time++) {
      assertThrows(
          IllegalStateException.class,
          () -> logIn.handle(new LogIn.Command(new Actor.Visitor(AWAY), ADA, RIGHT)));
    }

    assertEquals(TooManyAttempts.class, guess(AWAY, ADA));
  }

  @Test
  void a_hasher_that_says_yes_to_nobody_lets_nobody_in() {
    var yes = spy(new QuickPasswordHasher());
    doReturn(true).when(yes).verify(any(), any());

    assertThrows(
        BadCredentials.class,
        () ->
            over(yes)
                .sessions()
                .logIn()
                .handle(new LogIn.Command(new Actor.Visitor(AWAY), "nobody@example.org", RIGHT)));
  }

  @Test
  void a_text_that_is_no_address_is_compared_and_not_counted() {
    guess(AWAY, "no address at all", 10);

    assertEquals(10, counting.verifyCount());
  }

  @Test
  void honest_log_ins_at_once_all_pass() {
    Sallyport standard = accounts.builder(counting).build();
    var command = new LogIn.Command(new Actor.Visitor(AWAY), ADA, RIGHT);

    for (int round = 0; round < 10; round++) {
      assertEquals(
          50,
          Race.winners(
              50, runner -> standard.sessions().logIn().handle(command).sessionId() != null));
    }
  }

  @Test
  void without_limits_everything_is_compared() {
    Sallyport unlimited = accounts.builder(counting).unlimitedGuesses().build();
    var wrong = new LogIn.Command(new Actor.Visitor(AWAY), ADA, WRONG);

    IntStream.range(0, 200)
        .forEach(
            time ->
                assertThrows(
                    BadCredentials.class, () -> unlimited.sessions().logIn().handle(wrong)));

    assertEquals(200, counting.verifyCount());
    assertEquals(
        Optional.empty(),
        unlimited.maintenance().runOnce(Duration.ofSeconds(1)).results().keySet().stream()
            .filter(job -> job.startsWith("old_"))
            .findAny());
  }

  @Test
  void limits_need_no_sealer() {
    Sallyport plain =
        SallyportBuilder.create()
            .transactions(accounts.transactions)
            .passwordHasher(counting)
            .accessTokens(new PlainAccessTokens())
            .guessPolicy(POLICY)
            .clock(accounts.clock)
            .build();
    var wrong = new LogIn.Command(new Actor.Visitor(AWAY), ADA, WRONG);
    for (int time = 0; time < 3; time++) {
      assertThrows(BadCredentials.class, () -> plain.sessions().logIn().handle(wrong));
    }

    assertThrows(TooManyAttempts.class, () -> plain.sessions().logIn().handle(wrong));
  }

  @Test
  void a_wrong_current_password_is_told_as_before() {
    Actor.SignedIn actor = signedIn(HOME);

    assertThrows(BadCurrentPassword.class, callOf(ways(actor), "change of the password", WRONG));
  }
}
