package io.sallyport.testkit.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.Bounded;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link PasswordHasher} does. Implement it in a test class of the one under test; a
 * hasher set to its least cost will do.
 */
@ExtendWith(Bounded.class)
public interface PasswordHasherContract {

  /** The hasher under test. */
  PasswordHasher hasher();

  @Test
  default void verifies_the_password_that_was_hashed_and_no_other() {
    PasswordHasher hasher = hasher();
    PasswordHash hash = hasher.hash(password("correct horse"));
    assertTrue(hasher.verify(password("correct horse"), hash));
    for (String other :
        List.of("Correct horse", "correct horse ", " correct horse", "correct hors", "", "x")) {
      assertFalse(hasher.verify(password(other), hash), other);
    }
  }

  @Test
  default void salts_every_hash() {
    PasswordHasher hasher = hasher();
    assertNotEquals(hasher.hash(password("correct horse")), hasher.hash(password("correct horse")));
  }

  @Test
  default void matches_nothing_where_there_is_no_hash() {
    assertFalse(hasher().verify(password("correct horse"), null));
  }

  @Test
  default void matches_nothing_where_the_hash_cannot_be_read() {
    PasswordHasher hasher = hasher();
    String good = hasher.hash(password("correct horse")).encoded().reveal();
    for (String bad :
        List.of("", "$", "correct horse", good + "x", "x" + good, good + "\n", "\u0000")) {
      assertFalse(hasher.verify(password("correct horse"), PasswordHash.of(bad)), bad);
    }
    for (int length : new int[] {1, 7, good.length() / 2, good.length() - 1}) {
      PasswordHash cut = PasswordHash.of(good.substring(0, length));
      assertFalse(hasher.verify(password("correct horse"), cut), "cut to " + length);
    }
  }

  @Tag("ASVS-6.2.8")
  @Test
  default void compares_every_byte_of_a_long_password() {
    PasswordHasher hasher = hasher();
    for (int length : new int[] {71, 72, 73, 256}) {
      String text = "x".repeat(length);
      PasswordHash hash = hasher.hash(password(text));
      assertTrue(hasher.verify(password(text), hash), length + " bytes");
      assertFalse(hasher.verify(password("x".repeat(length - 1)), hash), "one byte less");
      assertFalse(hasher.verify(password(text + "x"), hash), "one byte more");
      assertFalse(hasher.verify(password("x".repeat(length - 1) + "y"), hash), "last byte");
    }
  }

  @Test
  default void compares_past_a_nul_character() {
    PasswordHasher hasher = hasher();
    PasswordHash plain = hasher.hash(password("ab"));
    PasswordHash withNul = hasher.hash(password("ab\u0000ab"));
    assertFalse(hasher.verify(password("ab\u0000ab"), plain));
    assertFalse(hasher.verify(password("ab\u0000"), plain));
    assertFalse(hasher.verify(password("ab"), withNul));
    assertFalse(hasher.verify(password("ab\u0000ac"), withNul));
    assertTrue(hasher.verify(password("ab\u0000ab"), withNul));
  }

  @Test
  default void never_takes_half_a_surrogate_pair_for_a_question_mark() {
    PasswordHasher hasher = hasher();
    PasswordHash hash = hasher.hash(password("pass?word"));
    assertFalse(hasher.verify(password("pass\uD83Dword"), hash));
    assertFalse(hasher.verify(password("pass\uDE00word"), hash));
  }

  @Test
  default void takes_one_text_from_two_keyboards_for_one_password() {
    PasswordHasher hasher = hasher();
    PasswordHash composed = hasher.hash(password("cr\u00E8me br\u00FBl\u00E9e \uD83D\uDE00"));
    assertTrue(hasher.verify(password("cre\u0300me bru\u0302le\u0301e \uD83D\uDE00"), composed));
    assertFalse(hasher.verify(password("creme brulee \uD83D\uDE00"), composed));
  }

  @Test
  default void is_content_with_its_own_hashes_and_with_no_stranger() {
    PasswordHasher hasher = hasher();
    assertFalse(hasher.needsRehash(hasher.hash(password("correct horse"))));
    assertFalse(hasher.needsRehash(hasher.hash(password("x".repeat(100)))));
    assertTrue(hasher.needsRehash(PasswordHash.of("")));
    assertTrue(hasher.needsRehash(PasswordHash.of("{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=")));
  }

  @Test
  default void says_that_it_can_verify_its_own_hashes_and_no_stranger() {
    PasswordHasher hasher = hasher();
    assertTrue(hasher.canVerify(hasher.hash(password("correct horse"))));
    assertTrue(hasher.canVerify(hasher.hash(password("x".repeat(100)))));
    assertFalse(hasher.canVerify(PasswordHash.of("")));
    assertFalse(hasher.canVerify(PasswordHash.of("{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=")));
  }

  @Test
  default void shows_nothing_of_the_password() {
    PasswordHash hash = hasher().hash(password("correct horse"));
    assertFalse(hash.encoded().reveal().contains("horse"));
    assertEquals("PasswordHash[encoded=***]", hash.toString());
  }

  private static Password password(String text) {
    return new Password(Secret.of(text));
  }
}
