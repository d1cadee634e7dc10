package io.sallyport.testkit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link AccessTokens} does. Implement it in a test class of the one under test. */
@ExtendWith(Bounded.class)
public interface AccessTokensContract {

  /** The clocks of two nodes may differ by this much: a token is good a little before and after. */
  Duration LEEWAY = Duration.ofSeconds(30);

  /** What tokens of this contract tell others. */
  Set<Role> ROLES = Set.of(Role.USER, Role.ADMIN);

  /** Tokens under test; every call answers one that knows the tokens of the others. */
  AccessTokens tokens();

  /** Tokens of someone else, who differs in nothing but the key. */
  AccessTokens foreignTokens();

  @Test
  default void says_what_it_was_told() {
    AccessTokens tokens = tokens();
    Claims claims = claims();
    assertEquals(
        Optional.of(claims), tokens.verify(tokens.issue(claims, ROLES), claims.issuedAt()));
    Instant justBefore = claims.expiresAt().minusSeconds(1);
    assertEquals(Optional.of(claims), tokens.verify(tokens.issue(claims, ROLES), justBefore));
  }

  @Test
  default void keeps_times_in_whole_seconds() {
    AccessTokens tokens = tokens();
    Claims whole = claims();
    Duration bit = Duration.ofNanos(999_999_999);
    var fine =
        new Claims(
            whole.userId(),
            whole.sessionId(),
            new IdentityProof(whole.proof().at().plus(bit), 1, false),
            whole.issuedAt().plus(bit),
            whole.expiresAt().plus(bit));
    assertEquals(Optional.of(whole), tokens.verify(tokens.issue(fine, ROLES), fine.issuedAt()));
  }

  @Test
  default void tells_one_from_another() {
    AccessTokens tokens = tokens();
    Claims mine = claims();
    Claims theirs =
        new Claims(
            UserId.next(mine.issuedAt(), new ScriptedSecretSource(3)),
            SessionId.next(mine.issuedAt(), new ScriptedSecretSource(4)),
            mine.proof().renewed(mine.issuedAt()),
            mine.issuedAt(),
            mine.expiresAt());
    Secret myToken = tokens.issue(mine, ROLES);
    Secret theirToken = tokens.issue(theirs, ROLES);
    assertEquals(Optional.of(mine), tokens.verify(myToken, mine.issuedAt()));
    assertEquals(Optional.of(theirs), tokens.verify(theirToken, mine.issuedAt()));
  }

  @Tag("ASVS-7.2.2")
  @Test
  default void never_issues_one_token_twice() {
    AccessTokens tokens = tokens();
    assertNotEquals(tokens.issue(claims(), ROLES), tokens.issue(claims(), ROLES));
  }

  @Tag("ASVS-9.2.1")
  @Test
  default void is_not_good_once_expired() {
    AccessTokens tokens = tokens();
    Claims claims = claims();
    Secret token = tokens.issue(claims, ROLES);
    Instant after = claims.expiresAt().plus(LEEWAY).plusSeconds(1);
    assertTrue(tokens.verify(token, after).isEmpty());
    assertTrue(tokens.verify(token, after.plus(Duration.ofDays(36_500))).isEmpty());
  }

  @Test
  default void is_not_good_before_it_is_issued() {
    AccessTokens tokens = tokens();
    Claims claims = claims();
    Secret token = tokens.issue(claims, ROLES);
    Instant before = claims.issuedAt().minus(LEEWAY).minusSeconds(1);
    assertTrue(tokens.verify(token, before).isEmpty());
    assertTrue(tokens.verify(token, Instant.EPOCH).isEmpty());
  }

  @Test
  default void refuses_what_someone_else_issued() {
    Claims claims = claims();
    Secret foreign = foreignTokens().issue(claims, ROLES);
    assertTrue(foreignTokens().verify(tokens().issue(claims, ROLES), claims.issuedAt()).isEmpty());
    assertTrue(tokens().verify(foreign, claims.issuedAt()).isEmpty());
  }

  @Test
  default void refuses_a_token_with_any_character_changed() {
    AccessTokens tokens = tokens();
    Claims claims = claims();
    String token = tokens.issue(claims, ROLES).reveal();
    for (int at = 0; at < token.length(); at++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(at, token.charAt(at) == 'A' ? 'B' : 'A');
      Secret forged = Secret.of(changed.toString());
      assertTrue(tokens.verify(forged, claims.issuedAt()).isEmpty(), "changed at " + at);
    }
  }

  @Test
  default void refuses_a_token_cut_or_drawn_out() {
    AccessTokens tokens = tokens();
    Claims claims = claims();
    String token = tokens.issue(claims, ROLES).reveal();
    for (int length = 0; length < token.length(); length++) {
      Secret cut = Secret.of(token.substring(0, length));
      assertTrue(tokens.verify(cut, claims.issuedAt()).isEmpty(), "cut to " + length);
    }
    for (String more : List.of(" ", "\n", "=", "==", ".", "A", "\u0000")) {
      assertTrue(tokens.verify(Secret.of(token + more), claims.issuedAt()).isEmpty(), more);
      assertTrue(tokens.verify(Secret.of(more + token), claims.issuedAt()).isEmpty(), more);
    }
  }

  @Test
  default void refuses_any_other_text_without_throwing() {
    AccessTokens tokens = tokens();
    var random = new Random(20_261_123);
    for (int round = 0; round < 2000; round++) {
      String text =
          random
              .ints(random.nextInt(80), 0, round % 2 == 0 ? 128 : 0x11_0000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertFalse(tokens.verify(Secret.of(text), claims().issuedAt()).isPresent(), text);
    }
  }

  private static Claims claims() {
    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    return new Claims(
        UserId.next(now, new ScriptedSecretSource(1)),
        SessionId.next(now, new ScriptedSecretSource(2)),
        IdentityProof.logIn(now.minusSeconds(300)),
        now,
        now.plusSeconds(1800));
  }
}
