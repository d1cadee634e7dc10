package io.sallyport.bench;

import static io.sallyport.testkit.user.SampleUsers.PASSWORD;
import static io.sallyport.testkit.user.SampleUsers.aUser;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.junit.InMemorySallyport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one use case costs, besides hashing, with so many users in memory to begin with. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class UseCases {

  private static final Actor VISITOR =
      new Actor.Visitor(new Origin("192.0.2.1", "Mozilla/5.0 (X11; Linux x86_64)", "a-1"));

  @Param({"1", "1000"})
  public int users;

  private InMemorySallyport accounts;
  private List<User> everyone;
  private Tokens tokens;
  private int next;

  /** Anew for each iteration, or the last would measure more users than the first. */
  @Setup(Level.Iteration)
  public void fill() {
    accounts = InMemorySallyport.with(builder -> builder.events(new EventListener() {}));
    everyone = Stream.generate(() -> accounts.add(aUser())).limit(users).toList();
    everyone.forEach(accounts::logIn);
    tokens = accounts.logIn(everyone.get(0));
    next = 0;
    CpuTime.begin();
  }

  @TearDown(Level.Iteration)
  public void note() {
    CpuTime.end();
  }

  @Benchmark
  public User register() {
    return accounts
        .sallyport()
        .users()
        .register()
        .handle(
            new RegisterUser.Command(
                VISITOR,
                "newcomer-" + next++ + "@example.org",
                Secret.of(PASSWORD),
                "Ada Lovelace"));
  }

  @Benchmark
  public Tokens logIn() {
    return accounts.logIn(everyone.get(next++ % users));
  }

  @Benchmark
  public SignedInUser authenticate() {
    var command = new Authenticate.Command(VISITOR, tokens.accessToken());
    return accounts.sallyport().sessions().authenticate().handle(command);
  }

  @Benchmark
  public Tokens refresh() {
    var command = new RefreshSession.Command(VISITOR, tokens.refreshToken());
    tokens = accounts.sallyport().sessions().refresh().handle(command);
    return tokens;
  }
}
