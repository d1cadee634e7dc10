package io.sallyport.testkit.challenge;

import static io.sallyport.testkit.challenge.SampleChallenges.EXPIRY;
import static io.sallyport.testkit.challenge.SampleChallenges.NOW;
import static io.sallyport.testkit.challenge.SampleChallenges.aChallengeOf;
import static io.sallyport.testkit.challenge.SampleChallenges.byCode;
import static io.sallyport.testkit.challenge.SampleChallenges.byToken;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.ChallengeId;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Recipient;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Challenges} promise, whoever keeps them. Each test begins with none there. */
@ExtendWith(Bounded.class)
public interface ChallengesContract extends ChallengeUseContract {

  private KeptChallenges kept() {
    return new KeptChallenges(transactions());
  }

  private Instant expiring(ChallengeId[] ids, User user) {
    for (int i = 0; i < ids.length; i++) {
      ids[i] = kept().sent(SampleChallenges.until(user, EXPIRY.plusSeconds(i))).id();
    }
    return EXPIRY;
  }

  private boolean isKept(ChallengeId id) {
    return kept().ask(challenges -> challenges.find(id)).isPresent();
  }

  private int removeOver(Instant before, int most) {
    return kept().ask(challenges -> challenges.removeOver(before, most));
  }

  @Test
  default void keeps_a_challenge_as_it_is() {
    User ada = kept().added("ada@example.org");
    Challenge one = kept().sent(aChallengeOf(ada, Purpose.RECOVER_PASSWORD));
    Challenge decoy = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Recipient nobody = Recipient.stranger(EmailAddress.of("new@example.org"));
    Challenge stranger = kept().sent(SampleChallenges.to(nobody, Purpose.REGISTER));

    assertEquals(Optional.of(one), kept().find(one));
    assertEquals(Optional.of(decoy), kept().find(decoy));
    assertEquals(Optional.of(stranger), kept().find(stranger));
    assertEquals(
        Optional.empty(), kept().find(aChallengeOf(person("a@example.org"), Purpose.VERIFY_EMAIL)));
  }

  @Test
  default void keeps_none_of_a_user_who_is_no_more() {
    User ada = kept().added("ada@example.org");
    Challenge kept = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Challenge decoy =
        kept().sent(aChallengeOf(kept().added("eve@example.org"), Purpose.VERIFY_EMAIL));

    transactions()
        .inTransaction(
            stores -> {
              stores.users().remove(ada);
              return true;
            });

    assertEquals(Optional.empty(), kept().find(kept));
    assertEquals(Optional.empty(), kept().use(byToken(kept)));
    Challenge late = aChallengeOf(ada, Purpose.VERIFY_EMAIL);
    assertFalse((boolean) kept().ask(challenges -> challenges.add(late)));
    assertEquals(Optional.of(decoy), kept().find(decoy));
  }

  @Test
  default void ends_what_a_user_has_of_some_purposes_and_nothing_else() {
    User ada = kept().added("ada@example.org");
    Challenge used = kept().sent(aChallengeOf(ada, Purpose.RECOVER_PASSWORD));
    kept().use(byToken(used, NOW.minusSeconds(1)));
    Challenge one = kept().sent(aChallengeOf(ada, Purpose.RECOVER_PASSWORD));
    Challenge two = kept().sent(aChallengeOf(ada, Purpose.CHANGE_EMAIL));
    Challenge other = kept().sent(aChallengeOf(ada, Purpose.VERIFY_EMAIL));
    Challenge decoy =
        kept().sent(aChallengeOf(kept().added("eve@example.org"), Purpose.RECOVER_PASSWORD));
    Instant end = NOW.plusSeconds(1);
    Set<Purpose> purposes = Set.of(Purpose.RECOVER_PASSWORD, Purpose.CHANGE_EMAIL);

    assertEquals(2, (int) kept().ask(challenges -> challenges.endAll(ada.id(), purposes, end)));
    assertEquals(0, (int) kept().ask(challenges -> challenges.endAll(ada.id(), purposes, end)));

    assertEquals(Optional.empty(), kept().use(byToken(one)));
    assertEquals(Optional.empty(), kept().use(byCode(two)));
    assertEquals(Optional.of(used.ended(NOW.minusSeconds(1))), kept().find(used));
    assertTrue(kept().use(byToken(other)).isPresent());
    assertTrue(kept().use(byToken(decoy)).isPresent());
  }

  @Test
  default void forgets_what_expired_before_the_first_first() {
    var ids = new ChallengeId[4];
    Instant expiry = expiring(ids, kept().added("ada@example.org"));

    assertEquals(0, removeOver(expiry, 5));
    assertEquals(1, removeOver(expiry.plusSeconds(3), 1));
    assertFalse(isKept(ids[0]));
    assertTrue(isKept(ids[1]));
    assertEquals(2, removeOver(expiry.plusSeconds(3), 5));
    assertEquals(0, removeOver(expiry.plusSeconds(3), 5));
    assertTrue(isKept(ids[3]));
  }

  @Test
  default void a_deletion_waits_for_nobody() {
    Challenge held =
        kept().sent(aChallengeOf(kept().added("ada@example.org"), Purpose.VERIFY_EMAIL));

    assertDoesNotWait(
        stores -> stores.get(Challenges.class).use(byToken(held)),
        stores -> stores.get(Challenges.class).removeOver(EXPIRY.plusSeconds(1), 5));
  }
}
