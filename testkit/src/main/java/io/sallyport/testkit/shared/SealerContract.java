package io.sallyport.testkit.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.Bounded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Sealer} does. Implement it in a test class of the one under test. */
@ExtendWith(Bounded.class)
public interface SealerContract {

  /** The sealer under test; always the same one. */
  Sealer sealer();

  @Test
  default void opens_what_it_sealed() {
    for (String text : List.of("", "a", "\u0000\u00e9\ud83d\ude00", "x".repeat(100_000))) {
      Secret secret = Secret.of(text);
      assertEquals(Optional.of(secret), sealer().open("letters", sealer().seal("letters", secret)));
    }
  }

  @Tag("ASVS-14.2.4")
  @Test
  default void seals_one_text_differently_each_time_and_never_shows_it() {
    Secret secret = Secret.of("correct horse battery");
    String sealed = sealer().seal("letters", secret);

    assertNotEquals(sealed, sealer().seal("letters", secret));
    assertFalse(sealed.contains("horse"));
  }

  @Tag("ASVS-11.3.3")
  @Test
  default void opens_nothing_that_was_sealed_for_another_purpose() {
    String sealed = sealer().seal("letters", Secret.of("a"));

    assertEquals(Optional.empty(), sealer().open("parcels", sealed));
  }

  @Tag("ASVS-11.2.5")
  @Tag("ASVS-11.3.3")
  @Test
  default void opens_nothing_that_was_changed() {
    String sealed = sealer().seal("letters", Secret.of("correct horse battery"));
    for (int at = 0; at < sealed.length(); at++) {
      var changed = new StringBuilder(sealed);
      changed.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
      assertEquals(Optional.empty(), sealer().open("letters", changed.toString()), "at " + at);
      assertEquals(Optional.empty(), sealer().open("letters", sealed.substring(0, at)));
    }
    for (String other : List.of("nonsense", "..", " ", sealed + "A", "\u00e9")) {
      assertEquals(Optional.empty(), sealer().open("letters", other), other);
    }
  }

  @Test
  default void digests_equal_texts_alike_and_others_not() {
    Secret secret = Secret.of("correct horse battery");

    List<String> digests = sealer().digests("letters", secret);

    assertFalse(digests.isEmpty());
    assertEquals(digests, sealer().digests("letters", Secret.of("correct horse battery")));
    assertNotEquals(digests, sealer().digests("letters", Secret.of("correct horse batterz")));
    assertNotEquals(digests, sealer().digests("parcels", secret));
    assertTrue(digests.stream().noneMatch(digest -> digest.contains("horse")));
  }
}
