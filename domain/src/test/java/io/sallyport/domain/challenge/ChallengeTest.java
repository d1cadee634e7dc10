package io.sallyport.domain.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChallengeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ChallengePolicy POLICY = ChallengePolicy.standard();
  private static final ChallengeSecrets SECRETS =
      ChallengeSecrets.draw(NOW, new ConstantSecretSource(3));
  private static final User ADA = user(1, "ada@example.org");

  private static User user(int seed, String email) {
    UserId id = UserId.next(NOW, new ConstantSecretSource(seed));
    return User.registered(id, EmailAddress.of(email), null, null, NOW);
  }

  private static Challenge to(User user, Purpose purpose) {
    return Challenge.issue(purpose, Recipient.of(user), SECRETS, POLICY, new Plain(), NOW);
  }

  private static final class Plain implements Sealer {

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
      return List.of("force " + text.reveal(), "before " + text.reveal());
    }
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void begins_with_what_its_policy_says_and_holds_no_secret(Purpose purpose) {
    Challenge challenge = to(ADA, purpose);

    assertEquals(NOW.plus(POLICY.lifetime(purpose)), challenge.expiresAt());
    assertEquals(NOW.plus(Duration.ofMinutes(10)), challenge.codeExpiresAt());
    assertEquals(5, challenge.attemptsLeft());
    assertNull(challenge.usedAt());
    assertEquals(SECRETS.token().digest(), challenge.tokenDigest());
    assertEquals(
        "force " + SECRETS.id() + SECRETS.code().digits().reveal(), challenge.codeDigest());
  }

  @Test
  void lives_for_a_day_an_hour_or_three_days() {
    assertEquals(Duration.ofDays(1), POLICY.lifetime(Purpose.REGISTER));
    assertEquals(Duration.ofDays(1), POLICY.lifetime(Purpose.VERIFY_EMAIL));
    assertEquals(Duration.ofHours(1), POLICY.lifetime(Purpose.CHANGE_EMAIL));
    assertEquals(Duration.ofHours(1), POLICY.lifetime(Purpose.RECOVER_PASSWORD));
    assertEquals(Duration.ofDays(3), POLICY.lifetime(Purpose.UNDO_EMAIL_CHANGE));
  }

  private static Set<Purpose> stillConcerning(User user) {
    return EnumSet.allOf(Purpose.class).stream()
        .filter(purpose -> to(ADA, purpose).concerns(user))
        .collect(Collectors.toSet());
  }

  @Test
  void concerns_a_user_as_long_as_what_it_was_sent_for_is_so() {
    assertEquals(EnumSet.allOf(Purpose.class), stillConcerning(ADA));
    assertEquals(EnumSet.allOf(Purpose.class), stillConcerning(ADA.renamed(null, NOW).saved()));
    assertEquals(Set.of(), stillConcerning(ADA.deactivated(NOW)));
    assertEquals(Set.of(), stillConcerning(user(1, "ada@example.com")));
    assertEquals(Set.of(), stillConcerning(user(2, "ada@example.org")));
  }

  @Test
  void of_a_recovery_or_a_change_it_is_over_when_the_user_is_signed_out_everywhere() {
    Set<Purpose> lasting =
        Set.of(Purpose.REGISTER, Purpose.VERIFY_EMAIL, Purpose.UNDO_EMAIL_CHANGE);

    assertEquals(lasting, stillConcerning(ADA.passwordChanged(null, NOW)));
    assertEquals(lasting, stillConcerning(ADA.signedOutEverywhere()));
    assertEquals(lasting, stillConcerning(ADA.deactivated(NOW).activated(NOW)));
  }

  @Test
  void tells_that_it_has_expired_only_to_its_own_token() {
    Challenge challenge = to(ADA, Purpose.VERIFY_EMAIL);
    Instant expiry = challenge.expiresAt();
    var other = ChallengeToken.draw(SECRETS.id(), new ConstantSecretSource(9));

    assertTrue(challenge.hasExpiredWith(SECRETS.token(), Purpose.VERIFY_EMAIL, expiry));
    assertFalse(
        challenge.hasExpiredWith(SECRETS.token(), Purpose.VERIFY_EMAIL, expiry.minusNanos(1)));
    assertFalse(challenge.hasExpiredWith(SECRETS.token(), Purpose.RECOVER_PASSWORD, expiry));
    assertFalse(challenge.hasExpiredWith(other, Purpose.VERIFY_EMAIL, expiry));
    assertFalse(challenge.ended(NOW).hasExpiredWith(SECRETS.token(), Purpose.VERIFY_EMAIL, expiry));
  }

  @Test
  void prints_neither_digests_nor_address() {
    String printed = to(ADA, Purpose.VERIFY_EMAIL).toString() + Recipient.of(ADA);

    assertFalse(printed.contains("ada@"), printed);
    assertFalse(printed.contains(SECRETS.token().digest()), printed);
    assertFalse(printed.contains("force"), printed);
  }

  @Test
  void is_answered_by_a_token_or_a_code_of_our_form_only() {
    Answer token = new Answer.ByToken(SECRETS.token().text());
    Answer code = new Answer.ByCode(SECRETS.id().toString(), SECRETS.code().digits());

    Use byToken = token.use(Purpose.REGISTER, new Plain(), NOW).orElseThrow();
    assertEquals(SECRETS.token().digest(), byToken.tokenDigest());
    assertFalse(byToken.isByCode());
    Use byCode = code.use(Purpose.REGISTER, new Plain(), NOW).orElseThrow();
    assertTrue(byCode.isByCode());
    assertEquals(2, byCode.codeDigests().size());
    assertEquals(SECRETS.id(), byCode.id());

    Secret nonsense = Secret.of("nonsense");
    for (Answer other :
        List.of(
            new Answer.ByToken(nonsense),
            new Answer.ByCode("nonsense", SECRETS.code().digits()),
            new Answer.ByCode(SECRETS.id().toString(), nonsense))) {
      assertEquals(Optional.empty(), other.use(Purpose.REGISTER, new Plain(), NOW));
    }
  }

  @Test
  void a_policy_that_makes_no_sense_is_refused() {
    Duration day = Duration.ofDays(1);
    Duration minute = Duration.ofMinutes(1);
    assertThrows(
        IllegalArgumentException.class, () -> new ChallengePolicy(day, day, day, minute, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new ChallengePolicy(day, day, day, minute, 11));
    assertThrows(
        IllegalArgumentException.class, () -> new ChallengePolicy(day, minute, day, day, 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ChallengePolicy(day, day, Duration.ofDays(31), minute, 5));
    assertThrows(
        IllegalArgumentException.class, () -> new ChallengePolicy(day, day, day, Duration.ZERO, 5));
  }
}
