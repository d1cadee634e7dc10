package io.sallyport.testkit.junit;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import io.sallyport.testkit.user.SampleUser;
import io.sallyport.testkit.user.SampleUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A Sallyport in memory, and what a test steers it by and asks it with. Safe for use by many
 * threads.
 *
 * @param clock stands still at {@link #START}
 * @param events what has happened, unless the builder was told of another listener
 */
public record InMemorySallyport(
    Sallyport sallyport,
    SettableClock clock,
    InMemoryTransactions transactions,
    QuickPasswordHasher passwordHasher,
    RecordedEvents events) {

  /** When every test begins: an hour after {@link SampleUsers} have registered. */
  public static final Instant START = SampleUsers.REGISTERED.plus(Duration.ofHours(1));

  /** One without anybody in it. */
  public static InMemorySallyport empty() {
    return with(UnaryOperator.identity());
  }

  /**
   * @param more says more to the builder, or otherwise than here
   */
  public static InMemorySallyport with(UnaryOperator<SallyportBuilder> more) {
    var clock = new SettableClock(START);
    var transactions = new InMemoryTransactions();
    var hasher = new QuickPasswordHasher();
    var events = new RecordedEvents();
    SallyportBuilder builder =
        SallyportBuilder.create()
            .transactions(transactions)
            .passwordHasher(hasher)
            .accessTokens(new PlainAccessTokens())
            .sealer(new PlainSealer())
            .secrets(new ScriptedSecretSource())
            .clock(clock)
            .events(events);
    return new InMemorySallyport(more.apply(builder).build(), clock, transactions, hasher, events);
  }

  /**
   * Puts someone straight into the stores; no event tells of it.
   *
   * @throws IllegalArgumentException if there is someone with this address already
   */
  public User add(SampleUser described) {
    User user = described.build();
    if (!transactions.inTransaction(stores -> stores.users().add(user))) {
      throw new IllegalArgumentException("There is someone with this address already.");
    }
    return user;
  }

  /** Logs in someone whose password is {@link SampleUsers#PASSWORD}. */
  public Tokens logIn(User user) {
    return sallyport
        .sessions()
        .logIn()
        .handle(
            new LogIn.Command(
                new Actor.Visitor(), user.email().value(), Secret.of(SampleUsers.PASSWORD)));
  }
}
