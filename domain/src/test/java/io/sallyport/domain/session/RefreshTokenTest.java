package io.sallyport.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefreshTokenTest {

  private static final Requester CLIENT = Requester.of(new Device("curl/8", "192.0.2.1"));
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SessionId ID = SessionId.next(NOW, new ConstantSecretSource(1));
  private static final RefreshToken TOKEN = RefreshToken.draw(ID, new ConstantSecretSource(0x5A));
  private static final RefreshToken NEXT = TOKEN.next(new ConstantSecretSource(0x11));
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static byte[] bytes(RefreshToken token) {
    return Base64.getUrlDecoder().decode(token.text().reveal());
  }

  private static RefreshToken token(byte[] bytes) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return RefreshToken.parse(Secret.of(text)).orElseThrow();
  }

  @Tag("ASVS-7.2.3")
  @Tag("ASVS-11.5.1")
  @Test
  void holds_its_session_its_family_and_256_random_bits() {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(TOKEN));
    assertEquals(86, TOKEN.text().reveal().length());
    assertEquals(ID.value().getMostSignificantBits(), bytes.getLong());
    assertEquals(ID.value().getLeastSignificantBits(), bytes.getLong());
    assertEquals(16 + 32, bytes.remaining());
    while (bytes.hasRemaining()) {
      assertEquals(0x5A, bytes.get());
    }
  }

  @Test
  void shows_nothing() {
    assertFalse(TOKEN.toString().contains(TOKEN.text().reveal()), TOKEN.toString());
  }

  @Tag("ASVS-7.2.3")
  @Tag("ASVS-14.2.4")
  @Test
  void is_kept_as_sha_256_of_its_text() {
    // The first example of FIPS 180-2, appendix B.1.
    assertEquals(
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
        new RefreshToken(ID, Secret.of("abc")).hash());
  }

  @Test
  void is_read_as_it_was_written() {
    assertEquals(Optional.of(TOKEN), RefreshToken.parse(TOKEN.text()));
    assertEquals(ID, RefreshToken.parse(NEXT.text()).orElseThrow().sessionId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", " ", "=", "not base64!", "AAAA", "\u00e9"})
  void is_not_read_from_anything_else(String text) {
    assertEquals(Optional.empty(), RefreshToken.parse(Secret.of(text)));
  }

  @Test
  void has_one_form_and_no_other() {
    String text = TOKEN.text().reveal();
    for (String other :
        new String[] {
          text + "=",
          text + "==",
          text + "A",
          text + " ",
          " " + text,
          text.substring(1),
          text.substring(0, 85),
          text.substring(0, 85) + (char) (text.charAt(85) + 1)
        }) {
      assertEquals(Optional.empty(), RefreshToken.parse(Secret.of(other)), other);
    }
  }

  @Test
  void has_successors_of_the_same_session_and_family() {
    assertEquals(ID, NEXT.sessionId());
    assertEquals(TOKEN.familyHash(), NEXT.familyHash());
    assertNotEquals(TOKEN.hash(), NEXT.hash());
    assertEquals(0x11, bytes(NEXT)[63]);
    assertEquals(0x11, bytes(NEXT)[32]);
    assertEquals(0x5A, bytes(NEXT)[31]);
  }

  @Tag("ASVS-2.2.3")
  @Test
  void belongs_to_no_other_session_and_no_other_family() {
    SessionId other = SessionId.next(NOW, new ConstantSecretSource(9));
    RefreshToken elsewhere = RefreshToken.draw(other, new ConstantSecretSource(0x5A));
    RefreshToken madeUp = RefreshToken.draw(ID, new ConstantSecretSource(0x5B));
    assertNotEquals(TOKEN.familyHash(), elsewhere.familyHash());
    assertNotEquals(TOKEN.familyHash(), madeUp.familyHash());
    assertNotEquals(TOKEN.hash(), elsewhere.hash());
    assertNotEquals(TOKEN.familyHash(), TOKEN.hash());
    byte[] own = bytes(TOKEN);
    own[32] ^= 1;
    assertEquals(TOKEN.familyHash(), token(own).familyHash());
    byte[] family = bytes(TOKEN);
    family[31] ^= 1;
    assertNotEquals(TOKEN.familyHash(), token(family).familyHash());
  }

  @Test
  void hides_its_successor_from_everyone_but_its_holder() {
    String sealed = TOKEN.seal(NEXT, CLIENT);

    assertEquals(NEXT, TOKEN.unseal(sealed, CLIENT));
    assertNotEquals(NEXT, NEXT.unseal(sealed, CLIENT));
    assertEquals(43, sealed.length());
    assertFalse(NEXT.text().reveal().contains(sealed.substring(1, 42)));
    assertNotEquals(sealed, TOKEN.seal(TOKEN.next(new ConstantSecretSource(0x12)), CLIENT));
  }

  private static Requester client(
      @Nullable String userAgent, @Nullable String ip, @Nullable String nonce) {
    RefreshNonce drawn = nonce == null ? null : RefreshNonce.of(Secret.of(nonce));
    return new Requester(new Device(userAgent, ip), drawn);
  }

  @Test
  void hides_its_successor_from_a_thief_who_holds_it_too() {
    String nonce = "8e03978e-40d5-43dd-bc93-6894a57f9324";
    Requester plain = client("curl/8", "192.0.2.1", null);
    Requester drawing = client("curl/8", "192.0.2.1", nonce);
    String sealed = TOKEN.seal(NEXT, plain);
    String bound = TOKEN.seal(NEXT, drawing);

    assertEquals(NEXT, TOKEN.unseal(sealed, client("curl/8", "192.0.2.1", null)));
    assertEquals(NEXT, TOKEN.unseal(bound, client("another", "192.0.2.9", nonce)));
    for (Requester thief :
        List.of(
            client("curl/9", "192.0.2.1", null),
            client("curl/8", "192.0.2.2", null),
            client(null, "192.0.2.1", null),
            client("curl/8", null, null),
            client("", "", null),
            client("curl/8", "192.0.2.1", nonce))) {
      assertNotEquals(NEXT, TOKEN.unseal(sealed, thief), thief.toString());
    }
    for (Requester thief : List.of(plain, client("curl/8", "192.0.2.1", nonce.replace('8', '9')))) {
      assertNotEquals(NEXT, TOKEN.unseal(bound, thief), thief.toString());
    }
    assertFalse(drawing.toString().contains(nonce));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fifteen-letters",
        "sixteen letters!",
        "sixteen-letters\n",
        "caf\u00e9-caf\u00e9-caf\u00e9"
      })
  void takes_no_nonce_that_can_be_guessed_or_broken_on_its_way(String text) {
    InvalidValue refused = assertThrows(InvalidValue.class, () -> RefreshNonce.of(Secret.of(text)));
    assertEquals("invalid_nonce", refused.violations().get(0).code());
  }

  @Test
  void takes_a_nonce_of_sixteen_to_255_characters() {
    for (int length : new int[] {16, 255}) {
      assertEquals("x".repeat(length), nonce("x".repeat(length)));
    }
    assertThrows(InvalidValue.class, () -> nonce("x".repeat(256)));
  }

  private static String nonce(String text) {
    return RefreshNonce.of(Secret.of(text)).text().reveal();
  }

  @Test
  void gives_its_successor_once_more_for_as_long_as_the_grace_lasts() {
    TokenFamily family = rotatedOnce();

    assertEquals(Optional.of(NEXT), family.successorOf(TOKEN, CLIENT, NOW, GRACE));
    assertEquals(
        Optional.of(NEXT), family.successorOf(TOKEN, CLIENT, NOW.plus(GRACE).minusNanos(1), GRACE));
    assertEquals(Optional.empty(), family.successorOf(TOKEN, CLIENT, NOW.plus(GRACE), GRACE));
    assertEquals(Optional.empty(), family.successorOf(TOKEN, CLIENT, NOW, Duration.ZERO));
    assertEquals(Optional.empty(), family.successorOf(NEXT, CLIENT, NOW, GRACE));
  }

  @Test
  void gives_its_successor_to_the_immediate_predecessor_only() {
    RefreshToken third = NEXT.next(new ConstantSecretSource(0x22));
    TokenFamily family =
        rotatedOnce().rotated(Rotation.of(NEXT, third, CLIENT, SessionPolicy.standard(), NOW));

    assertEquals(Optional.empty(), family.successorOf(TOKEN, CLIENT, NOW, GRACE));
    assertEquals(Optional.of(third), family.successorOf(NEXT, CLIENT, NOW, GRACE));
    assertEquals(3, family.generation());
    assertTrue(family.isCurrent(third));
    assertFalse(family.isCurrent(NEXT));
    for (RefreshToken token : new RefreshToken[] {TOKEN, NEXT, third}) {
      assertTrue(family.includes(token));
    }
    assertFalse(family.includes(RefreshToken.draw(ID, new ConstantSecretSource(0x5B))));
  }

  @Test
  void gives_nothing_that_is_not_the_current_token() {
    TokenFamily whole = rotatedOnce();
    var changed = new TokenFamily.Predecessor(TOKEN.hash(), TOKEN.seal(TOKEN, CLIENT), NOW);
    var family = new TokenFamily(whole.hash(), 2, whole.currentHash(), changed);

    var unknown = new TokenFamily.Predecessor(NEXT.hash(), TOKEN.seal(NEXT, CLIENT), NOW);
    var stranger = new TokenFamily(whole.hash(), 2, whole.currentHash(), unknown);

    assertEquals(Optional.empty(), family.successorOf(TOKEN, CLIENT, NOW, GRACE));
    assertEquals(Optional.empty(), stranger.successorOf(TOKEN, CLIENT, NOW, GRACE));
    assertEquals(
        Optional.empty(), TokenFamily.beginning(TOKEN).successorOf(TOKEN, CLIENT, NOW, GRACE));
  }

  private static TokenFamily rotatedOnce() {
    return TokenFamily.beginning(TOKEN)
        .rotated(Rotation.of(TOKEN, NEXT, CLIENT, SessionPolicy.standard(), NOW));
  }
}
