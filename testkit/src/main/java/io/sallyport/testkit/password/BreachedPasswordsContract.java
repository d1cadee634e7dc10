package io.sallyport.testkit.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.Bounded;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link BreachedPasswords} does. Implement it in a test class of the one under test.
 */
@ExtendWith(Bounded.class)
public interface BreachedPasswordsContract {

  /** One that knows {@link #KNOWN} and nothing else that is asked for here. */
  BreachedPasswords breachedPasswords();

  /** What the one under test is to know. */
  List<String> KNOWN =
      List.of(
          "correct horse battery staple",
          "Tr0ub4dor&3",
          " leading and trailing ",
          "\u043F\u0430\u0440\u043E\u043B\u044C\u0449\u0438\u043A",
          "caf\u00e9 \ud83d\ude00");

  @Test
  default void contains_what_it_knows() {
    BreachedPasswords breached = breachedPasswords();
    for (String known : KNOWN) {
      assertTrue(breached.contains(password(known)), known);
    }
  }

  @Test
  default void contains_nothing_else() {
    BreachedPasswords breached = breachedPasswords();
    for (String other :
        List.of("", "correct horse", "tr0ub4dor&3", "leading and trailing", "caf\u00e8 \ud83d")) {
      assertFalse(breached.contains(password(other)), other);
    }
    for (int i = 0; i < 1_000; i++) {
      assertFalse(breached.contains(password(KNOWN.get(0) + i)));
    }
  }

  @Test
  default void knows_a_password_from_every_keyboard() {
    assertTrue(breachedPasswords().contains(password("cafe\u0301 \ud83d\ude00")));
  }

  @Test
  default void tells_many_at_once() {
    BreachedPasswords breached = breachedPasswords();

    long found =
        IntStream.range(0, 2_000)
            .parallel()
            .filter(i -> breached.contains(password(i % 2 == 0 ? KNOWN.get(1) : "absent " + i)))
            .count();

    assertEquals(1_000, found);
  }

  private static Password password(String text) {
    return new Password(Secret.of(text));
  }
}
