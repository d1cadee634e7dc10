package io.sallyport.testkit.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code SigningKeys} promise, whoever keeps them. Each test begins with none there. */
@ExtendWith(Bounded.class)
public interface SigningKeysContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  /** Transactions over stores that hold nothing. */
  Transactions transactions();

  private static SigningKey key(KeyAlgorithm algorithm, long number) {
    return new PlainKeyMaker().make(algorithm, number, NOW, NOW.plusSeconds(600));
  }

  private boolean add(SigningKey key) {
    return transactions().inTransaction(stores -> stores.signingKeys().add(key));
  }

  private List<SigningKey> all(KeyAlgorithm algorithm) {
    return transactions().inTransaction(stores -> stores.signingKeys().findAll(algorithm));
  }

  @Test
  default void shows_the_pairs_of_one_algorithm_the_newest_first() {
    SigningKey first = key(KeyAlgorithm.RS256, 9);
    SigningKey second = key(KeyAlgorithm.RS256, 10);
    SigningKey other = key(KeyAlgorithm.ES256, 9);

    assertTrue(add(first));
    assertTrue(add(second));
    assertTrue(add(other));

    assertEquals(List.of(second, first), all(KeyAlgorithm.RS256));
    assertEquals(List.of(other), all(KeyAlgorithm.ES256));
  }

  @Test
  default void adds_one_pair_of_a_number() {
    SigningKey first = key(KeyAlgorithm.ES256, 1);

    assertTrue(add(first));
    assertFalse(add(key(KeyAlgorithm.ES256, 1)));

    assertEquals(List.of(first), all(KeyAlgorithm.ES256));
  }

  @Test
  default void adds_one_pair_of_a_number_when_many_add_one_at_once() {
    assertEquals(1, Race.winners(8, runner -> add(key(KeyAlgorithm.ES256, 1))));
    assertEquals(1, all(KeyAlgorithm.ES256).size());
  }

  @Test
  default void removes_a_pair_and_no_other() {
    SigningKey first = key(KeyAlgorithm.RS256, 1);
    SigningKey second = key(KeyAlgorithm.RS256, 2);
    add(first);
    add(second);

    for (int time = 0; time < 2; time++) {
      transactions()
          .inTransaction(
              stores -> {
                stores.signingKeys().remove(first);
                return first;
              });
    }

    assertEquals(List.of(second), all(KeyAlgorithm.RS256));
  }
}
