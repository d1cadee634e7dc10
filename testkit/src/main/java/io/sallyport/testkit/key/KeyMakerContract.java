package io.sallyport.testkit.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.testkit.Bounded;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link KeyMaker} does. Implement it in a test class of the one under test. */
@ExtendWith(Bounded.class)
public interface KeyMakerContract {

  Instant MADE = Instant.parse("2026-11-23T08:00:00Z");
  Instant SIGNS_FROM = MADE.plusSeconds(600);

  /** The maker under test; always the same one. */
  KeyMaker maker();

  /** A maker that seals under another key. */
  KeyMaker foreignMaker();

  private SigningKey made(KeyAlgorithm algorithm, long number) {
    return maker().make(algorithm, number, MADE, SIGNS_FROM);
  }

  @Test
  default void makes_the_pair_that_was_asked_for_and_can_sign_with_it() {
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      SigningKey key = made(algorithm, 7);

      assertEquals(algorithm, key.algorithm());
      assertEquals(7, key.number());
      assertEquals(MADE, key.createdAt());
      assertEquals(SIGNS_FROM, key.signsFrom());
      assertTrue(maker().canSignWith(key));
    }
  }

  @Test
  default void never_makes_one_pair_twice() {
    SigningKey first = made(KeyAlgorithm.ES256, 1);
    SigningKey second = made(KeyAlgorithm.ES256, 1);

    assertNotEquals(first.id(), second.id());
    assertNotEquals(first.publicKey(), second.publicKey());
    assertNotEquals(first.sealedPrivatePart(), second.sealedPrivatePart());
  }

  @Test
  default void cannot_sign_with_what_was_sealed_under_another_key() {
    SigningKey foreign = foreignMaker().make(KeyAlgorithm.ES256, 1, MADE, SIGNS_FROM);

    assertTrue(foreignMaker().canSignWith(foreign));
    assertFalse(maker().canSignWith(foreign));
  }

  @Test
  default void cannot_sign_with_a_private_part_that_is_not_its_own() {
    SigningKey key = made(KeyAlgorithm.ES256, 1);

    assertFalse(maker().canSignWith(withPrivatePart(key, key.sealedPrivatePart() + "A")));
    assertFalse(maker().canSignWith(withPrivatePart(key, "")));
    String another = made(KeyAlgorithm.ES256, 2).sealedPrivatePart();
    assertFalse(maker().canSignWith(withPrivatePart(key, another)));
  }

  private static SigningKey withPrivatePart(SigningKey key, String sealed) {
    return new SigningKey(
        key.id(),
        key.algorithm(),
        key.number(),
        key.publicKey(),
        sealed,
        key.createdAt(),
        key.signsFrom());
  }
}
