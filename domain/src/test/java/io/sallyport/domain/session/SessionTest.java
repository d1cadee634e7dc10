package io.sallyport.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SessionId ID = SessionId.next(NOW, new ConstantSecretSource(1));

  @Test
  void opens_under_the_stamp_its_user_has_now() {
    User user =
        User.registered(
                UserId.next(NOW, new ConstantSecretSource(2)),
                EmailAddress.of("ada@example.org"),
                null,
                null,
                NOW.minusSeconds(60))
            .signedOutEverywhere();
    RefreshToken token = RefreshToken.draw(ID, new ConstantSecretSource(3));
    var device = new Device("curl/8", "192.0.2.1");
    Session session = Session.opened(user, token, device, NOW, NOW.plusSeconds(3600));
    assertEquals(
        new Session(ID, user.id(), 2, token.hash(), device, NOW, NOW, NOW.plusSeconds(3600)),
        session);
    assertFalse(session.toString().contains(token.text().reveal()));
  }

  @Test
  void a_refresh_token_holds_its_session_and_256_random_bits() {
    RefreshToken token = RefreshToken.draw(ID, new ConstantSecretSource(0x5A));
    assertEquals(64, token.text().reveal().length());
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.text().reveal()));
    assertEquals(ID.value().getMostSignificantBits(), bytes.getLong());
    assertEquals(ID.value().getLeastSignificantBits(), bytes.getLong());
    assertEquals(32, bytes.remaining());
    while (bytes.hasRemaining()) {
      assertEquals(0x5A, bytes.get());
    }
  }

  @Test
  void a_refresh_token_differs_by_session_and_by_luck() {
    RefreshToken token = RefreshToken.draw(ID, new ConstantSecretSource(1));
    assertNotEquals(token, RefreshToken.draw(ID, new ConstantSecretSource(2)));
    assertNotEquals(token.hash(), RefreshToken.draw(ID, new ConstantSecretSource(2)).hash());
    SessionId other = SessionId.next(NOW, new ConstantSecretSource(9));
    assertNotEquals(token.hash(), RefreshToken.draw(other, new ConstantSecretSource(1)).hash());
  }

  /** The first example of FIPS 180-2, appendix B.1. */
  @Test
  void a_refresh_token_is_kept_as_sha_256() {
    assertEquals(
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
        new RefreshToken(ID, Secret.of("abc")).hash());
  }

  @Test
  void a_refresh_token_shows_nothing() {
    RefreshToken token = RefreshToken.draw(ID, new ConstantSecretSource(1));
    assertFalse(token.toString().contains(token.text().reveal()), token.toString());
  }

  @Test
  void a_device_may_be_unknown() {
    assertNull(Device.unknown().userAgent());
    assertNull(Device.unknown().ip());
  }

  @Test
  void a_device_is_shown_as_it_says_it_is_but_for_what_cannot_be_shown() {
    assertEquals("Mozilla/5.0 (X11)", agent("Mozilla/5.0 (X11)"));
    assertEquals("ab", agent("a\r\nb"));
    assertEquals("ab", agent("a\u0000\u001B\u007F\u0085b"));
    assertEquals("ab", agent("a\uD83Db"));
    assertEquals("a\uD83D\uDE00b", agent("a\uD83D\uDE00b"));
    assertEquals("", agent(""));
  }

  @Test
  void a_device_does_not_talk_for_ever() {
    assertEquals("x".repeat(300), agent("x".repeat(300)));
    assertEquals("x".repeat(300), agent("x".repeat(301)));
    assertEquals("\uD83D\uDE00".repeat(300), agent("\uD83D\uDE00".repeat(10_000)));
    assertEquals("x".repeat(300), agent("\u0000".repeat(1000) + "x".repeat(1000)));
  }

  @Test
  void a_policy_lets_sessions_outlive_their_access_tokens() {
    assertEquals(
        new SessionPolicy(Duration.ofMinutes(30), Duration.ofDays(90)), SessionPolicy.standard());
    Duration minute = Duration.ofMinutes(1);
    assertEquals(minute, new SessionPolicy(minute, minute).sessionLifetime());
    for (Duration bad : new Duration[] {Duration.ZERO, minute.negated()}) {
      assertThrows(IllegalArgumentException.class, () -> new SessionPolicy(bad, minute));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new SessionPolicy(minute, minute.minusNanos(1)));
    assertTrue(SessionPolicy.standard().sessionLifetime().toDays() == 90);
  }

  private static String agent(String typed) {
    return String.valueOf(new Device(typed, null).userAgent());
  }
}
