package io.sallyport.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.SecretSource;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Uuid7Test {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456789Z");

  private static final SecretSource RANDOM =
      count -> {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
      };

  @Test
  void has_the_layout_of_rfc_9562() {
    UUID ones = Uuid7.at(NOW, new ConstantSecretSource(0xFF));
    UUID zeros = Uuid7.at(NOW, new ConstantSecretSource(0));
    for (UUID id : new UUID[] {ones, zeros}) {
      assertEquals(7, id.version());
      assertEquals(2, id.variant());
      assertEquals(NOW.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }
    assertTrue(ones.toString().endsWith("-7fff-bfff-ffffffffffff"), ones.toString());
    assertTrue(zeros.toString().endsWith("-7000-8000-000000000000"), zeros.toString());
  }

  /** The example of RFC 9562 appendix A.6. */
  @Test
  void is_what_the_standard_shows() {
    byte[] random = {
      0x0C, (byte) 0xC3, 0x18, (byte) 0xC4, (byte) 0xDC, 0x0C, 0x0C, 0x07, 0x39, (byte) 0x8F
    };
    UUID id = Uuid7.at(Instant.parse("2022-02-22T19:22:22Z"), count -> random.clone());
    assertEquals("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", id.toString());
  }

  @Test
  void sorts_by_the_time_it_was_made() {
    String before = "";
    for (Instant at = NOW; at.isBefore(NOW.plusSeconds(2)); at = at.plusMillis(7)) {
      String id = Uuid7.at(at, RANDOM).toString();
      assertTrue(before.compareTo(id) < 0, before + " is not before " + id);
      before = id;
    }
  }

  @Test
  void uses_every_random_bit() {
    UUID zeros = Uuid7.at(NOW, new ConstantSecretSource(0));
    UUID ones = Uuid7.at(NOW, new ConstantSecretSource(0xFF));
    int differing =
        Long.bitCount(zeros.getMostSignificantBits() ^ ones.getMostSignificantBits())
            + Long.bitCount(zeros.getLeastSignificantBits() ^ ones.getLeastSignificantBits());
    assertEquals(12 + 62, differing);
    assertNotEquals(zeros, ones);
  }

  @Test
  void reads_what_it_writes_in_either_case() {
    UUID id = Uuid7.at(NOW, RANDOM);
    assertEquals(Optional.of(id), Uuid7.parse(id.toString()));
    assertEquals(Optional.of(id), Uuid7.parse(id.toString().toUpperCase(Locale.ROOT)));
    UUID random = new UUID(1, 2);
    assertEquals(Optional.of(random), Uuid7.parse(random.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "017f22e279b07cc398c4dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
        "urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        " 017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "017f22e2_79b0_7cc3_98c4_dc0c0c07398f",
        "\u06F017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "\uFF1017f22e2-79b0-7cc3-98c4-dc0c0c07398"
      })
  void reads_nothing_else(String text) {
    assertTrue(Uuid7.parse(text).isEmpty());
  }
}
