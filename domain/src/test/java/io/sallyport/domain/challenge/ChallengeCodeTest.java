package io.sallyport.domain.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChallengeCodeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ChallengeId ONE = ChallengeId.next(NOW, new ConstantSecretSource(1));
  private static final ChallengeId OTHER = ChallengeId.next(NOW, new ConstantSecretSource(2));

  /** With two keys, of which one takes the place of the other. */
  private static final class TwoKeys implements Sealer {

    @Override
    public String seal(String purpose, Secret text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Secret> open(String purpose, String sealed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> digests(String purpose, Secret text) {
      return List.of(digest("new", purpose, text), digest("old", purpose, text));
    }

    private static String digest(String key, String purpose, Secret text) {
      byte[] digest =
          Digest.sha256((key + purpose + text.reveal()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    }
  }

  private static ChallengeCode drawn(long number) {
    return ChallengeCode.draw(count -> java.nio.ByteBuffer.allocate(count).putLong(number).array());
  }

  @Test
  void is_eight_digits_whatever_is_drawn() {
    assertEquals("00000000", drawn(0).digits().reveal());
    assertEquals("00000042", drawn(42).digits().reveal());
    assertEquals("99999999", drawn(99_999_999).digits().reveal());
    assertEquals("00000000", drawn(100_000_000).digits().reveal());
    assertTrue(drawn(-1).digits().reveal().matches("[0-9]{8}"));
    assertTrue(drawn(Long.MIN_VALUE).digits().reveal().matches("[0-9]{8}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "1234 5678", "1234-5678", " 1234\u00a05678 "})
  void may_be_typed_with_blanks_and_hyphens(String typed) {
    assertEquals(
        Optional.of(new ChallengeCode(Secret.of("12345678"))),
        ChallengeCode.parse(Secret.of(typed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234567", "123456789", "1234567a", "１２３４５６７８", "+1234567", "1234\n5678"})
  void is_nothing_else(String typed) {
    assertEquals(Optional.empty(), ChallengeCode.parse(Secret.of(typed)));
  }

  @Test
  void has_a_digest_for_each_key_that_is_of_this_challenge_alone() {
    var code = new ChallengeCode(Secret.of("12345678"));
    List<String> digests = code.digests(ONE, new TwoKeys());

    assertEquals(2, digests.size());
    assertEquals(digests, code.digests(ONE, new TwoKeys()));
    assertNotEquals(digests, code.digests(OTHER, new TwoKeys()));
    assertNotEquals(digests, new ChallengeCode(Secret.of("12345679")).digests(ONE, new TwoKeys()));
  }

  @Test
  void never_prints_its_digits() {
    assertFalse(new ChallengeCode(Secret.of("12345678")).toString().contains("1234"));
  }
}
