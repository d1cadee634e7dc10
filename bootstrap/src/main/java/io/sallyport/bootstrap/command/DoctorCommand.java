package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.OperatorError;
import io.sallyport.bootstrap.Wiring;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.database.DatabaseStatus;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Examines what the server needs, and says what is wrong. */
@Command(
    name = "doctor",
    description = "Check configuration, database, clock, permissions and the cost of hashing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  /** What a log-in may take; the rest of it besides the hash takes a few milliseconds. */
  private static final Duration LOG_IN = Duration.ofMillis(200);

  private static final Duration OTHER_WORK = Duration.ofMillis(20);
  private static final Duration MOST_SKEW = Duration.ofSeconds(2);
  private static final int SAMPLES = 7;

  private final Terminal terminal;
  private boolean wrong;

  @Spec private CommandSpec spec = CommandSpec.create();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    wrong = false;
    Configuration configuration = Setup.read(spec);
    say(true, "configuration", "every option is good");
    configuration.warnings().forEach(warning -> terminal.out().println("  note  " + warning));
    // Opening the data folder checks its owner and its permissions, and those of every secret.
    try (Wiring wiring = Wiring.ofCommand(configuration)) {
      if (configuration.database().isEmbedded()) {
        say(true, "data folder", configuration.database().dataDirectory() + " is ours alone");
      }
      database(wiring);
    }
    hashing(configuration);
    return wrong ? 1 : 0;
  }

  private void database(Wiring wiring) {
    wiring.database().warnings().forEach(warning -> say(false, "encryption", warning));
    List<OperatorError> problems = wiring.database().problems();
    problems.forEach(problem -> say(false, "database", String.valueOf(problem.getMessage())));
    if (problems.isEmpty()) {
      examine(wiring.databaseStatus());
    }
  }

  private void examine(DatabaseStatus status) {
    say(true, "database", "PostgreSQL " + status.version() + ", writable, " + status.encoding());
    say(true, "migrations", "all applied");
    Duration skew = Duration.between(status.serverTime(), Instant.now()).abs();
    say(
        skew.compareTo(MOST_SKEW) < 0,
        "clock",
        "this machine and the database differ by " + skew.toMillis() + " ms");
  }

  private void hashing(Configuration configuration) {
    int cost = configuration.passwords().bcryptCost();
    Duration least = hashTime(BcryptPasswordHasher.MIN_COST);
    Duration chosen = least.multipliedBy(1L << (cost - BcryptPasswordHasher.MIN_COST));
    int highest = highestCost(least);
    say(
        cost <= highest,
        "hash time",
        "BCRYPT_COST "
            + cost
            + " takes "
            + chosen.toMillis()
            + " ms; the highest that keeps a log-in under "
            + LOG_IN.toMillis()
            + " ms here is "
            + highest);
  }

  /** Each step of the cost doubles the time. */
  private static int highestCost(Duration least) {
    int cost = BcryptPasswordHasher.MIN_COST;
    Duration time = least.multipliedBy(2);
    while (cost < BcryptPasswordHasher.MAX_COST && time.plus(OTHER_WORK).compareTo(LOG_IN) < 0) {
      cost++;
      time = time.multipliedBy(2);
    }
    return cost;
  }

  private static Duration hashTime(int cost) {
    var hasher = new BcryptPasswordHasher(cost, new SecureRandomSecretSource());
    var password = new Password(Secret.of("how long does this take"));
    long[] nanos = new long[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      long start = System.nanoTime();
      hasher.hash(password);
      nanos[sample] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[SAMPLES / 2]);
  }

  private void say(boolean good, String what, String finding) {
    wrong |= !good;
    terminal.out().println((good ? "  ok    " : "  WRONG ") + what + ": " + finding);
  }
}
