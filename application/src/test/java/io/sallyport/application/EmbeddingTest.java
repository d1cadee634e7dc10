package io.sallyport.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.transaction.StoreNotKept;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ReadExternalId;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a program that embeds user accounts writes. */
final class EmbeddingTest {

  @Test
  void registers_and_logs_in_with_ten_lines() {
    // tag::ten-lines[]
    var sallyport =
        SallyportBuilder.create()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build();
    var visitor = new Actor.Visitor();
    var password = Secret.of("correct horse battery");
    var user =
        sallyport
            .users()
            .register()
            .handle(
                new RegisterUser.Command(visitor, " Ada@Example.org ", password, "Ada Lovelace"));
    var tokens =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(visitor, "ada@example.org", password));
    var shown = new Authenticate.Command(visitor, tokens.accessToken());
    var actor = sallyport.sessions().authenticate().handle(shown).actor();
    var profile = sallyport.users().readProfile().handle(actor);
    // end::ten-lines[]

    assertEquals(user, profile);
    assertEquals("ada@example.org", profile.email().value());
    assertFalse(tokens.toString().contains(tokens.refreshToken().reveal()));
  }

  @Test
  void never_draws_the_same_identifier_twice_without_being_told_how() {
    var sallyport =
        SallyportBuilder.create()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .passwordPolicy(new PasswordPolicy(12))
            .sessionPolicy(SessionPolicy.standard())
            .build();
    var password = Secret.of("correct horse battery");

    long distinct =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    new RegisterUser.Command(
                        new Actor.Visitor(), "p" + i + "@example.org", password, null))
            .map(command -> sallyport.users().register().handle(command).id())
            .distinct()
            .count();

    assertEquals(50, distinct);
  }

  @Test
  @SuppressWarnings("NullAway") // what a program without a null checker does
  void names_everything_at_once_that_was_given_as_null() {
    var builder =
        SallyportBuilder.create()
            .transactions(null)
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(null)
            .breachedPasswords(null)
            .clock(null)
            .throttling(null)
            .guessPolicy(null)
            .jobs(null)
            .decorated(null);

    var refused = assertThrows(IllegalArgumentException.class, builder::build);

    assertEquals(
        "These are null, and must not be: transactions, accessTokens, breachedPasswords,"
            + " clock, throttling, guessPolicy, jobs, decorated.",
        refused.getMessage());
  }

  /** What a host keeps that only registers people and logs them in. */
  private record UsersAndSessions(Transactions all) implements Transactions {
    private static final Set<Class<?>> KEPT = Set.of(Users.class, Sessions.class);

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return all.inTransaction(
          stores ->
              work.apply(
                  Stores.of(stores::afterCommit)
                      .keep(Users.class, stores::users)
                      .keep(Sessions.class, stores::sessions)
                      .build()));
    }

    @Override
    public boolean keeps(Class<?> store) {
      return KEPT.contains(store);
    }
  }

  private static SallyportBuilder withUsersAndSessions() {
    return SallyportBuilder.create()
        .transactions(new UsersAndSessions(new InMemoryTransactions()))
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .unlimitedGuesses();
  }

  @Test
  void registers_logs_in_and_purges_with_a_store_of_users_and_one_of_sessions() {
    Sallyport sallyport = withUsersAndSessions().build();
    var password = Secret.of("correct horse battery");
    var ada = new RegisterUser.Command(new Actor.Visitor(), "ada@example.org", password, null);

    var user = sallyport.users().register().handle(ada);
    var tokens =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(), "ada@example.org", password));

    var found =
        sallyport
            .sessions()
            .authenticate()
            .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()));
    assertEquals(user, found.user());
    var round = sallyport.maintenance().runOnce(Duration.ofSeconds(1));
    assertEquals(Set.of("expired_sessions"), round.results().keySet());
  }

  @Test
  void names_the_store_and_its_capability_when_one_is_asked_for_that_is_not_kept() {
    ReadExternalId read = withUsersAndSessions().build().users().readExternalId();
    var command =
        new ReadExternalId.Command(
            new Actor.Operator(), new UserId(new UUID(0x7000L, 0x8000000000000000L)));

    var thrown = assertThrows(StoreNotKept.class, () -> read.handle(command));

    assertEquals(
        "The store ExternalIds of the capability user is not kept here."
            + " Keep it, see Stores.Builder.keep().",
        thrown.getMessage());
  }

  @Test
  void names_every_store_at_once_that_is_needed_and_not_kept() {
    SallyportBuilder builder =
        withUsersAndSessions().sealer(new PlainSealer()).legacyUsers(address -> Optional.empty());

    var thrown = assertThrows(IllegalArgumentException.class, builder::build);

    assertEquals(
        "The store IdempotencyRecords of the capability idempotency;"
            + " The store ExternalIds of the capability user:"
            + " what these transactions do not keep is needed.",
        thrown.getMessage());
  }

  private static Verdict logIn(Sallyport sallyport) {
    var visitor = new Actor.Visitor();
    String network = "192.0.2.1";
    // tag::throttle[]
    var command = new Throttle.Command(visitor, "log_in", network);
    Verdict verdict = sallyport.throttling().throttle().handle(command);
    // end::throttle[]
    return verdict;
  }

  @Test
  void limits_nothing_unless_limits_are_given() {
    assertEquals(new Verdict.Unlimited(), logIn(withUsersAndSessions().build()));
  }

  @Test
  void limits_what_it_is_told_to() {
    RateLimit one = RateLimit.of("log_in", 1, Duration.ofHours(1));
    Sallyport sallyport =
        new Accounts().builder(new QuickPasswordHasher()).throttling(List.of(one)).build();

    assertEquals(new Verdict.Allowed(one, 0, Duration.ofHours(1)), logIn(sallyport));
    assertEquals(new Verdict.Refused(one, Duration.ofHours(1)), logIn(sallyport));
    var round = sallyport.maintenance().runOnce(Duration.ofSeconds(1));
    assertTrue(round.results().containsKey("unused_rate_limits"), round::toString);
  }

  @Test
  void limits_need_a_store_a_sealer_and_a_name_each() {
    RateLimit limit = RateLimit.of("log_in", 60, Duration.ofMinutes(1));

    assertEquals(
        "The store RateLimits of the capability throttling:"
            + " what these transactions do not keep is needed.",
        refusal(withUsersAndSessions().throttling(List.of(limit))));
    assertEquals(
        "Rate limits are kept under keyed digests: give the builder a sealer.",
        refusal(withoutSealer().throttling(List.of(limit))));
    assertEquals(
        "There is more than one rate limit log_in.",
        refusal(withoutSealer().sealer(new PlainSealer()).throttling(List.of(limit, limit))));
  }

  @Test
  void mail_needs_a_store_and_a_sealer() {
    assertEquals(
        "The store Mails of the capability mail:"
            + " what these transactions do not keep is needed.",
        refusal(withUsersAndSessions().mail(MailDelivery.toInbox())));
    assertEquals(
        "Mails are kept sealed: give the builder a sealer.",
        refusal(withoutSealer().mail(MailDelivery.toInbox())));
  }

  @Test
  void knows_nothing_of_mail_unless_it_is_told_where_it_goes() {
    Sallyport silent = withUsersAndSessions().build();
    Sallyport inbox =
        withoutSealer().sealer(new PlainSealer()).mail(MailDelivery.toInbox()).build();

    assertEquals(List.of(), silent.mail().readInbox().handle(new Actor.Operator()));
    assertFalse(jobs(silent).contains("mail_delivery"));
    assertEquals(List.of(), inbox.mail().readInbox().handle(new Actor.Operator()));
    assertTrue(jobs(inbox).containsAll(Set.of("mail_delivery", "settled_mails")));
  }

  private static Set<String> jobs(Sallyport sallyport) {
    return sallyport.maintenance().runOnce(Duration.ofSeconds(1)).results().keySet();
  }

  private static SallyportBuilder withoutSealer() {
    return SallyportBuilder.create()
        .transactions(new InMemoryTransactions())
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens());
  }

  private static String refusal(SallyportBuilder builder) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, builder::build).getMessage());
  }

  /** Stands for something that the program has to send now and then. */
  private record Reminders(List<String> due) {
    int sendAtMost(int most) {
      List<String> now = due.subList(0, Math.min(most, due.size()));
      int sent = now.size();
      now.clear();
      return sent;
    }
  }

  @Test
  void runs_a_job_of_its_own_besides_those_of_sallyport() {
    var reminders = new Reminders(new ArrayList<>(Collections.nCopies(250, "Pay, please.")));
    SallyportBuilder builder = withUsersAndSessions();

    // tag::job[]
    Job sending =
        Job.onOneNode(
            "reminders",
            Duration.ofMinutes(5),
            Job.Work.inBatches("sent", 100, reminders::sendAtMost));
    Sallyport sallyport = builder.jobs(List.of(sending)).build();
    // end::job[]

    var round = sallyport.maintenance().runOnce(Duration.ofSeconds(10));
    assertEquals(JobResult.of("sent", 250), round.results().get("reminders"));
    assertEquals(List.of(), reminders.due());
  }

  /** Notes around which port something is done. */
  private record Noting(String name, List<String> notes) implements UseCase.Decorator {
    @Override
    public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
      return input -> {
        notes.add(name + " " + port.getSimpleName());
        return useCase.handle(input);
      };
    }
  }

  @Test
  void puts_each_decorator_around_those_before_it() {
    List<String> notes = new ArrayList<>();
    Sallyport sallyport =
        withUsersAndSessions()
            .decorated(new Noting("inner", notes))
            .decorated(new Noting("outer", notes))
            .build();

    assertThrows(
        InvalidToken.class,
        () ->
            sallyport
                .sessions()
                .authenticate()
                .handle(new Authenticate.Command(new Actor.Visitor(), Secret.of("no token"))));

    assertEquals(List.of("outer Authenticate", "inner Authenticate"), notes);
  }
}
