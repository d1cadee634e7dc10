package io.sallyport.persistence.challenge;

import static io.sallyport.testkit.challenge.SampleChallenges.NOW;
import static io.sallyport.testkit.challenge.SampleChallenges.aChallengeOf;
import static io.sallyport.testkit.challenge.SampleChallenges.byCode;
import static io.sallyport.testkit.challenge.SampleChallenges.byToken;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Use;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.Meanwhile;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many threads of two nodes, each node with a pool of its own, that answer all at once. */
class ChallengeRaceIT {

  private static final int THREADS = 50;
  private static final int USES = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestDatabase database = new TestDatabase();
  private final HikariDataSource otherPool = ConnectionPool.open(database.url(), 10);
  private final List<Transactions> nodes =
      List.of(database.transactions(), PostgresTransactions.on(otherPool));
  private final User ada = person("ada@example.org");

  /** A machine that is busy may open connections slowly, and here many wait for few. */
  @BeforeEach
  void be_patient() {
    database.pool().setConnectionTimeout(PATIENCE.toMillis());
    otherPool.setConnectionTimeout(PATIENCE.toMillis());
    nodes.get(0).inTransaction(stores -> stores.users().add(ada));
  }

  @AfterEach
  void leave() {
    otherPool.close();
    database.close();
  }

  private Challenge sent() {
    Challenge challenge = aChallengeOf(ada, Purpose.RECOVER_PASSWORD);
    boolean added =
        nodes.get(0).inTransaction(stores -> stores.get(Challenges.class).add(challenge));
    assertTrue(added);
    return challenge;
  }

  private Optional<Challenge> use(int runner, Use use) {
    return nodes
        .get(runner % nodes.size())
        .inOneStatement(stores -> stores.get(Challenges.class).use(use));
  }

  /** A thousand uses of one challenge. */
  private int passed(Use use) {
    var passed = new AtomicInteger();
    Race.winners(
        THREADS,
        runner -> {
          for (int i = 0; i < USES; i++) {
            use(runner, use).ifPresent(challenge -> passed.incrementAndGet());
          }
          return true;
        });
    return passed.get();
  }

  @Test
  void of_a_thousand_uses_of_one_token_exactly_one_passes() {
    assertEquals(1, passed(byToken(sent())));
  }

  @Test
  void of_a_thousand_uses_of_one_code_exactly_one_passes() {
    assertEquals(1, passed(byCode(sent())));
  }

  /** The right code is among them, and met too late. */
  @Test
  void of_a_thousand_guesses_no_more_are_compared_than_there_were_attempts() {
    Challenge challenge = sent();

    assertEquals(0, passed(new Use(challenge.id(), challenge.purpose(), null, List.of("x"), NOW)));

    assertEquals(List.of("0"), database.query("select attempts_left from sallyport.challenges"));
    assertEquals(0, passed(byCode(challenge)));
    assertEquals(1, passed(byToken(challenge)));
  }

  @Test
  void whoever_waits_for_the_row_goes_by_what_it_then_says() {
    Challenge challenge = sent();

    Meanwhile<Optional<Challenge>> second =
        nodes
            .get(0)
            .inTransaction(
                stores -> {
                  assertTrue(stores.get(Challenges.class).use(byToken(challenge)).isPresent());
                  var waiting = Meanwhile.begin(() -> use(1, byToken(challenge)));
                  database.awaitBlockedTransaction();
                  return waiting;
                });

    assertEquals(Optional.of(Optional.empty()), second.within(PATIENCE));
  }

  @Test
  void a_challenge_for_somebody_who_is_being_erased_is_not_kept() {
    Challenge late = aChallengeOf(ada, Purpose.VERIFY_EMAIL);

    Meanwhile<Boolean> added =
        nodes
            .get(0)
            .inTransaction(
                stores -> {
                  stores.users().remove(ada);
                  var waiting =
                      Meanwhile.begin(
                          () ->
                              nodes
                                  .get(1)
                                  .inTransaction(others -> others.get(Challenges.class).add(late)));
                  database.awaitBlockedTransaction();
                  return waiting;
                });

    assertEquals(Optional.of(false), added.within(PATIENCE));
  }
}
