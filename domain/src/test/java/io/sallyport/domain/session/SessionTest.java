package io.sallyport.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SessionId ID = SessionId.next(NOW, new ConstantSecretSource(1));

  private static final SessionPolicy POLICY = SessionPolicy.standard();
  private static final User USER =
      User.registered(
              UserId.next(NOW, new ConstantSecretSource(2)),
              EmailAddress.of("ada@example.org"),
              null,
              null,
              NOW.minusSeconds(60))
          .signedOutEverywhere();
  private static final RefreshToken TOKEN = RefreshToken.draw(ID, new ConstantSecretSource(3));
  private static final Device DEVICE = new Device("curl/8", "192.0.2.1");

  @Test
  void opens_under_the_stamp_its_user_has_now() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW);
    assertEquals(
        new Session(
            ID,
            USER.id(),
            2,
            new TokenFamily(TOKEN.familyHash(), 1, TOKEN.hash(), null),
            DEVICE,
            NOW,
            IdentityProof.logIn(NOW),
            NOW,
            NOW.plus(Duration.ofDays(30)),
            NOW.plus(Duration.ofDays(90))),
        session);
    assertFalse(session.toString().contains(TOKEN.text().reveal()));
  }

  @Test
  void lives_on_with_each_refresh_but_never_past_its_latest_end() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW);
    RefreshToken successor = TOKEN.next(new ConstantSecretSource(4));
    Instant later = NOW.plus(Duration.ofDays(20));
    Session rotated =
        session.rotated(Rotation.of(TOKEN, successor, Requester.of(DEVICE), POLICY, later));

    assertEquals(later.plus(Duration.ofDays(30)), rotated.expiresAt());
    assertEquals(later, rotated.lastUsedAt());
    assertEquals(session.latestEnd(), rotated.latestEnd());
    assertEquals(IdentityProof.logIn(NOW), rotated.lastProof());
    assertEquals(2, rotated.family().generation());
    assertEquals(successor.hash(), rotated.family().currentHash());
    Instant late = NOW.plus(Duration.ofDays(89));
    Session last =
        rotated.rotated(Rotation.of(successor, TOKEN, Requester.of(DEVICE), POLICY, late));
    assertEquals(session.latestEnd(), last.expiresAt());
    assertEquals(3, last.family().generation());
  }

  @Test
  void changes_in_nothing_but_what_happened() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW);
    Instant later = NOW.plusSeconds(300);

    assertEquals(later, session.used(later).lastUsedAt());
    assertEquals(session, session.used(NOW.plusSeconds(60).minusNanos(1)));
    assertEquals(NOW.plusSeconds(60), session.used(NOW.plusSeconds(60)).lastUsedAt());
    Session renewed = session.reauthenticated(later);
    assertEquals(new IdentityProof(later, 2, true), renewed.lastProof());
    assertEquals(session.expiresAt(), renewed.expiresAt());
    assertEquals(session.family(), renewed.family());
    assertEquals(7, session.carriedOver(7).securityStamp());
    assertEquals(session, session.carriedOver(7).carriedOver(2));
  }

  @Test
  void is_carried_over_by_whoever_is_in_it_while_it_is_live() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW);
    var actor = new Actor.SignedIn(USER.id(), ID, Set.of(), IdentityProof.logIn(NOW));
    User risen = USER.signedOutEverywhere();
    Instant over = session.expiresAt();

    assertTrue(session.isCarriedOverBy(CarryOver.of(actor, USER, risen, POLICY, NOW)));
    assertFalse(session.isCarriedOverBy(CarryOver.of(actor, risen, risen, POLICY, NOW)));
    assertFalse(session.isCarriedOverBy(CarryOver.of(actor, USER, risen, POLICY, over)));
    assertFalse(
        session
            .reauthenticated(NOW)
            .isCarriedOverBy(CarryOver.of(actor, USER, risen, POLICY, NOW)));
  }

  @Test
  void shows_in_lists_nothing_that_a_refresh_moves() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW.plusSeconds(7));
    Session used = session.used(NOW.plus(Duration.ofDays(3)).plusSeconds(400));
    RefreshToken successor = TOKEN.next(new ConstantSecretSource(4));
    Instant refresh = used.lastUsedAt().plusSeconds(59);
    Session refreshed =
        used.rotated(Rotation.of(TOKEN, successor, Requester.of(DEVICE), POLICY, refresh));

    assertEquals(used.latestEnd(), used.listed().expiresAt());
    assertEquals(NOW.plus(Duration.ofDays(3)).plusSeconds(300), used.listed().lastUsedAt());
    assertEquals(session.createdAt(), session.listed().lastUsedAt());
    assertEquals(used.listed().expiresAt(), refreshed.listed().expiresAt());
    assertEquals(used.listed().lastUsedAt(), refreshed.listed().lastUsedAt());
    assertTrue(Session.LISTED_USE.compareTo(SessionPolicy.MAX_REFRESH_GRACE) > 0);
  }

  @Test
  void tells_its_client_how_long_each_token_lasts() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW);
    Secret access = Secret.of("access");
    Instant later = NOW.plusSeconds(300);

    assertEquals(
        new Tokens(
            ID,
            access,
            Duration.ofMinutes(30),
            TOKEN.text(),
            Duration.ofDays(30).minusSeconds(300)),
        Tokens.of(session, access, TOKEN, POLICY, later));
  }

  @Test
  void is_told_of_in_an_access_token_for_as_long_as_that_lives() {
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW);
    Instant later = NOW.plusSeconds(300);

    assertEquals(
        claims(IdentityProof.logIn(NOW), later), AccessTokens.Claims.of(session, POLICY, later));
  }

  @Test
  void tells_of_a_reauthentication_only_in_the_access_token_that_is_issued_for_it() {
    Instant later = NOW.plusSeconds(300);
    Session session = Session.opened(USER, TOKEN, DEVICE, POLICY, NOW).reauthenticated(later);

    assertEquals(
        claims(new IdentityProof(later, 2, true), later),
        AccessTokens.Claims.reauthenticated(session, POLICY, later));
    assertEquals(
        claims(new IdentityProof(NOW, 2, false), later),
        AccessTokens.Claims.of(session, POLICY, later));
  }

  private static AccessTokens.Claims claims(IdentityProof proof, Instant issued) {
    return new AccessTokens.Claims(
        USER.id(), ID, proof, issued, issued.plus(Duration.ofMinutes(30)));
  }

  @Test
  void says_once_why_it_ended() {
    assertEquals("refresh_reuse", EndReason.REFRESH_REUSE.label());
    var now = new SessionRefusal.SessionNotActive(ID, EndReason.REFRESH_REUSE);
    var before = new SessionRefusal.SessionNotActive(ID, null);

    assertEquals(ID, now.sessionId());
    assertEquals(Optional.of(EndReason.REFRESH_REUSE), now.reason());
    assertEquals(Optional.empty(), before.reason());
    assertEquals("session_ended", before.code());
  }

  @Test
  void a_policy_ends_an_idle_session_before_any_other() {
    Duration minute = Duration.ofMinutes(1);
    assertEquals(
        new SessionPolicy(
            Duration.ofMinutes(30),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofSeconds(10),
            20),
        SessionPolicy.standard());
    assertEquals(NOW.plus(minute), policy(minute, minute, minute).expiry(NOW, NOW.plus(minute)));
    assertEquals(
        NOW.plusSeconds(1), policy(minute, minute, minute).expiry(NOW, NOW.plusSeconds(1)));
  }

  @Test
  void a_policy_that_contradicts_itself_is_refused() {
    Duration minute = Duration.ofMinutes(1);
    for (Duration bad : new Duration[] {Duration.ZERO, minute.negated()}) {
      assertThrows(IllegalArgumentException.class, () -> policy(bad, minute, minute));
    }
    assertThrows(
        IllegalArgumentException.class, () -> policy(minute, minute.minusNanos(1), minute));
    assertThrows(
        IllegalArgumentException.class, () -> policy(minute, minute, minute.minusNanos(1)));
    for (int seconds : new int[] {0, 60}) {
      assertEquals(seconds, policy(Duration.ofSeconds(seconds), 1).refreshGrace().toSeconds());
    }
    for (int seconds : new int[] {-1, 61}) {
      Duration grace = Duration.ofSeconds(seconds);
      assertThrows(IllegalArgumentException.class, () -> policy(grace, 1));
    }
    for (int sessions : new int[] {1, 200}) {
      assertEquals(sessions, policy(Duration.ZERO, sessions).sessionsPerUser());
    }
    for (int sessions : new int[] {0, 201}) {
      assertThrows(IllegalArgumentException.class, () -> policy(Duration.ZERO, sessions));
    }
  }

  private static SessionPolicy policy(Duration access, Duration idle, Duration session) {
    return new SessionPolicy(access, idle, session, Duration.ZERO, 1);
  }

  private static SessionPolicy policy(Duration grace, int sessions) {
    Duration minute = Duration.ofMinutes(1);
    return new SessionPolicy(minute, minute, minute, grace, sessions);
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

  private static String agent(String typed) {
    return String.valueOf(new Device(typed, null).userAgent());
  }
}
