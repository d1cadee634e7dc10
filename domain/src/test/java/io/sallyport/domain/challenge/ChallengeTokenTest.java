package io.sallyport.domain.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChallengeTokenTest {

  private static final ChallengeId ID =
      ChallengeId.next(Instant.parse("2026-11-23T08:00:00Z"), new ConstantSecretSource(1));

  private final ChallengeToken token = ChallengeToken.draw(ID, new ConstantSecretSource(7));

  @Test
  void is_64_characters_that_hold_the_id_and_come_back() {
    assertEquals(ChallengeToken.LENGTH, token.text().reveal().length());
    assertEquals(Optional.of(token), ChallengeToken.parse(token.text()));
    assertEquals(ID, ChallengeToken.parse(token.text()).orElseThrow().id());
  }

  @Test
  void is_told_from_another_of_the_same_challenge_by_its_digest() {
    ChallengeToken other = ChallengeToken.draw(ID, new ConstantSecretSource(8));

    assertTrue(token.hasDigest(token.digest()));
    assertFalse(other.hasDigest(token.digest()));
    assertNotEquals(token.digest(), other.digest());
    assertFalse(token.digest().contains(token.text().reveal()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ä", " "})
  void is_nothing_shorter_longer_or_otherwise(String added) {
    String text = token.text().reveal();

    assertEquals(Optional.empty(), ChallengeToken.parse(Secret.of(added)));
    if (!added.isEmpty()) {
      assertEquals(Optional.empty(), ChallengeToken.parse(Secret.of(text + added)));
      assertEquals(Optional.empty(), ChallengeToken.parse(Secret.of(text.substring(1) + "=")));
    }
  }

  @Test
  void never_prints_its_text() {
    assertFalse(token.toString().contains(token.text().reveal()));
  }
}
