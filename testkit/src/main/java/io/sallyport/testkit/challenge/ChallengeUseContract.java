package io.sallyport.testkit.challenge;

import static io.sallyport.testkit.challenge.SampleChallenges.CODE_EXPIRY;
import static io.sallyport.testkit.challenge.SampleChallenges.EXPIRY;
import static io.sallyport.testkit.challenge.SampleChallenges.NOW;
import static io.sallyport.testkit.challenge.SampleChallenges.aChallengeOf;
import static io.sallyport.testkit.challenge.SampleChallenges.byCode;
import static io.sallyport.testkit.challenge.SampleChallenges.byToken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Use;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Challenges} promise of uses. Each test begins with none there. */
@ExtendWith(Bounded.class)
public interface ChallengeUseContract extends DeletionContract {

  /** Transactions over stores that hold nothing. */
  @Override
  Transactions transactions();

  private KeptChallenges kept() {
    return new KeptChallenges(transactions());
  }

  @Test
  default void passes_a_token_once_and_says_of_which_challenge() {
    User ada = kept().added("ada@example.org");
    Challenge one = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Challenge decoy = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));

    assertEquals(Optional.of(one.ended(NOW)), kept().use(byToken(one)));
    assertEquals(Optional.empty(), kept().use(byToken(one)));
    assertEquals(Optional.empty(), kept().use(byCode(one)));
    assertEquals(Optional.of(one.ended(NOW)), kept().find(one));
    assertEquals(Optional.of(decoy), kept().find(decoy));
  }

  @Test
  default void passes_a_code_once_under_any_key_that_is_known() {
    User ada = kept().added("ada@example.org");
    Challenge one = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Use use = byCode(one);
    var rotated =
        new Use(use.id(), use.purpose(), null, List.of("another", use.codeDigests().get(0)), NOW);

    Challenge used = kept().use(rotated).orElseThrow();

    assertEquals(NOW, used.usedAt());
    assertEquals(one.recipient(), used.recipient());
    assertEquals(Optional.empty(), kept().use(use));
    assertEquals(Optional.empty(), kept().use(byToken(one)));
  }

  @Test
  default void leaves_a_challenge_as_it_is_when_the_token_is_wrong() {
    User ada = kept().added("ada@example.org");
    Challenge one = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Challenge other = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));

    assertEquals(
        Optional.empty(),
        kept().use(new Use(one.id(), one.purpose(), other.tokenDigest(), List.of(), NOW)));

    assertEquals(Optional.of(one), kept().find(one));
    assertEquals(Optional.of(one.ended(NOW)), kept().use(byToken(one)));
  }

  @Test
  default void takes_an_attempt_for_each_wrong_code_and_then_compares_no_more() {
    Challenge one =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.RECOVER_PASSWORD));
    Challenge decoy =
        kept().sent(aChallengeOf(kept().added("eve@example.org"), Purpose.RECOVER_PASSWORD));
    var wrong = new Use(one.id(), one.purpose(), null, List.of("wrong", "too"), NOW);

    for (int left = one.attemptsLeft() - 1; left >= 0; left--) {
      assertEquals(Optional.empty(), kept().use(wrong));
      assertEquals(left, kept().attemptsLeft(one));
    }

    assertEquals(Optional.empty(), kept().use(wrong));
    assertEquals(Optional.empty(), kept().use(byCode(one)));
    assertEquals(0, kept().attemptsLeft(one));
    assertEquals(Optional.of(decoy), kept().find(decoy));
    assertTrue(kept().use(byToken(one)).isPresent(), "The link is still good.");
  }

  @Test
  default void passes_nothing_that_was_sent_for_another_purpose() {
    Challenge one =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));
    Use token = byToken(one);
    Use code = byCode(one);

    for (Purpose other : Purpose.values()) {
      if (other != one.purpose()) {
        assertEquals(
            Optional.empty(),
            kept().use(new Use(one.id(), other, token.tokenDigest(), List.of(), NOW)));
        assertEquals(
            Optional.empty(), kept().use(new Use(one.id(), other, null, code.codeDigests(), NOW)));
      }
    }

    assertEquals(Optional.of(one), kept().find(one));
  }

  @Test
  default void passes_a_token_until_it_expires_and_a_code_until_that_does() {
    User ada = kept().added("ada@example.org");
    Challenge expired = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Challenge good = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));

    assertEquals(Optional.empty(), kept().use(byToken(expired, EXPIRY)));
    assertEquals(Optional.empty(), kept().use(byCode(expired, CODE_EXPIRY)));
    assertEquals(Optional.of(expired), kept().find(expired));

    Instant last = CODE_EXPIRY.minusNanos(1_000);
    assertTrue(kept().use(byCode(good, last)).isPresent());
    assertTrue(kept().use(byToken(expired, EXPIRY.minusNanos(1_000))).isPresent());
  }

  @Test
  default void passes_no_code_where_none_was_sent() {
    Challenge linkOnly =
        kept()
            .sent(
                SampleChallenges.withoutCode(
                    kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));

    assertEquals(
        Optional.empty(),
        kept().use(new Use(linkOnly.id(), linkOnly.purpose(), null, List.of("", "null"), NOW)));
    assertTrue(kept().use(byToken(linkOnly)).isPresent());
  }

  @Test
  default void lets_one_of_many_pass_with_one_token() {
    Challenge one =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));

    assertEquals(1, Race.winners(8, runner -> kept().use(byToken(one)).isPresent()));
  }

  @Test
  default void lets_one_of_many_pass_with_one_code() {
    Challenge one =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));

    assertEquals(1, Race.winners(8, runner -> kept().use(byCode(one)).isPresent()));
  }

  @Test
  default void takes_no_attempt_twice_from_many_who_guess_at_once() {
    Challenge one =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));

    Race.winners(
        3,
        runner ->
            kept().use(new Use(one.id(), one.purpose(), null, List.of("no"), NOW)).isPresent());

    assertEquals(one.attemptsLeft() - 3, kept().attemptsLeft(one));
  }

  @Test
  default void forgets_a_use_with_the_transaction_that_made_it() {
    Challenge one =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));

    assertThrows(
        IllegalStateException.class,
        () ->
            kept()
                .ask(
                    challenges -> {
                      challenges.use(byToken(one));
                      throw new IllegalStateException();
                    }));

    assertEquals(Optional.of(one), kept().find(one));
  }
}
