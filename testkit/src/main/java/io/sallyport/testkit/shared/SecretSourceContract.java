package io.sallyport.testkit.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.SecretSource;
import io.sallyport.testkit.Bounded;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link SecretSource} does. Implement it in a test class of the one under test. */
@ExtendWith(Bounded.class)
public interface SecretSourceContract {

  /** The source under test. */
  SecretSource secrets();

  @Test
  default void draws_as_many_bytes_as_asked() {
    SecretSource secrets = secrets();
    for (int count : new int[] {1, 2, 15, 16, 31, 32, 33, 64, 1000}) {
      assertEquals(count, secrets.bytes(count).length);
    }
  }

  @Test
  default void refuses_to_draw_nothing() {
    SecretSource secrets = secrets();
    assertThrows(IllegalArgumentException.class, () -> secrets.bytes(0));
    assertThrows(IllegalArgumentException.class, () -> secrets.bytes(-1));
  }

  @Tag("ASVS-7.2.3")
  @Tag("ASVS-11.5.1")
  @Test
  default void never_draws_the_same_bytes_twice() {
    SecretSource secrets = secrets();
    Set<String> drawn =
        IntStream.range(0, 2000)
            .mapToObj(call -> HexFormat.of().formatHex(secrets.bytes(16)))
            .collect(Collectors.toSet());
    assertEquals(2000, drawn.size());
  }

  @Test
  default void gives_each_caller_an_array_of_their_own() {
    SecretSource secrets = secrets();
    byte[] first = secrets.bytes(16);
    byte[] kept = first.clone();
    Arrays.fill(secrets.bytes(16), (byte) 0);
    assertNotSame(first, secrets.bytes(16));
    assertEquals(HexFormat.of().formatHex(kept), HexFormat.of().formatHex(first));
  }

  @Tag("ASVS-11.5.1")
  @Test
  default void draws_every_value_of_a_byte() {
    var seen = new BitSet(256);
    for (byte drawn : secrets().bytes(16_384)) {
      seen.set(drawn & 0xFF);
    }
    assertEquals(256, seen.cardinality());
  }

  @Tag("ASVS-11.5.2")
  @Test
  default void draws_different_bytes_from_many_threads_at_once() {
    SecretSource secrets = secrets();
    Set<String> drawn =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(call -> HexFormat.of().formatHex(secrets.bytes(16)))
            .collect(Collectors.toSet());
    assertTrue(drawn.size() == 2000, "some bytes were drawn twice");
  }
}
