package io.sallyport.domain.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Secret;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpaqueTokenTest {

  private static final int ROUNDS = 200;

  /** base64url, what is not base64url, and what is not ASCII. */
  private static final String SIGNS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .\n\u0000é";

  private static byte[] secret(Random random, int length) {
    byte[] secret = new byte[length];
    random.nextBytes(secret);
    return secret;
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static Optional<OpaqueToken> parse(String text, int secretBytes) {
    return OpaqueToken.parse(Secret.of(text), secretBytes);
  }

  @Test
  void is_written_as_its_id_and_its_secret() {
    UUID id = UUID.fromString("00000000-0000-7000-8000-000000000001");

    OpaqueToken token = OpaqueToken.of(id, new byte[] {1}, new byte[] {2, 3});

    assertEquals("AAAAAAAAcACAAAAAAAAAAQECAw", token.text().reveal());
    assertArrayEquals(new byte[] {1, 2, 3}, token.secret());
    assertEquals(19, token.bytes().length);
    assertFalse(token.toString().contains(token.text().reveal()), token.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_read_as_it_was_written_and_at_its_own_length_only(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] secret = secret(random, 16 + random.nextInt(48));
      OpaqueToken token = OpaqueToken.of(id(random), secret);
      String text = token.text().reveal();

      assertEquals(Optional.of(token), parse(text, secret.length));
      assertArrayEquals(secret, parse(text, secret.length).orElseThrow().secret());
      assertEquals(Optional.empty(), parse(text, secret.length - 1));
      assertEquals(Optional.empty(), parse(text, secret.length + 1));
      assertEquals(Optional.empty(), parse(text, secret.length + 16));
    }
  }

  /** No second text stands for a token: whoever changes a letter has another token, or none. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void has_one_form_and_no_other(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] secret = secret(random, 32 + random.nextInt(3));
      OpaqueToken token = OpaqueToken.of(id(random), secret);
      String text = token.text().reveal();
      int at = random.nextInt(text.length() + 1);
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      String inserted = text.substring(0, at) + sign + text.substring(at);
      int changed = Math.min(at, text.length() - 1);
      String replaced = text.substring(0, changed) + sign + text.substring(changed + 1);

      assertEquals(Optional.empty(), parse(inserted, secret.length), inserted);
      if (!replaced.equals(text)) {
        parse(replaced, secret.length)
            .ifPresent(
                other -> {
                  assertFalse(Arrays.equals(token.bytes(), other.bytes()), replaced);
                  assertFalse(other.matches(token.digest()), replaced);
                });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_read_from_any_text_without_a_failure(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(90), 0, SIGNS.length())
          .forEach(sign -> text.append(SIGNS.charAt(sign)));
      String shown = text.toString();

      parse(shown, 48)
          .ifPresent(read -> assertEquals(shown, Base64Url.encode(read.bytes()), shown));
    }
  }

  @Test
  void is_kept_as_sha_256_of_its_text_and_known_by_it_alone() {
    // The first example of FIPS 180-2, appendix B.1.
    OpaqueToken token = new OpaqueToken(new UUID(0, 0), Secret.of("abc"));

    assertEquals("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0", token.digest());
    assertTrue(token.matches("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"));
    for (String other : new String[] {"", "abc", token.digest() + "A", "vngWv48Bz-pBQUDeXa4iI7A"}) {
      assertFalse(token.matches(other), other);
    }
    assertNotEquals(
        OpaqueToken.of(new UUID(0, 1), new byte[32]).digest(),
        OpaqueToken.of(new UUID(0, 2), new byte[32]).digest());
  }

  @Test
  void has_no_bytes_if_its_text_is_none() {
    OpaqueToken token = new OpaqueToken(new UUID(0, 0), Secret.of("not base64!"));

    var thrown = assertThrows(IllegalStateException.class, token::bytes);
    assertFalse(String.valueOf(thrown.getMessage()).contains("not base64!"));
  }
}
