package io.sallyport.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindrot.jbcrypt.BCrypt;

/** How much work each question costs, counted in rounds of bcrypt, and what garbage does. */
class BcryptWorkTest {

  private static final String REST = "$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
  private static final int COST = 12;

  private final AtomicLong rounds = new AtomicLong();

  /** Counts, and computes only what costs nothing. */
  private final BcryptPasswordHasher counted =
      new BcryptPasswordHasher(
          COST,
          new ScriptedSecretSource(),
          (text, settings) -> {
            int cost = Integer.parseInt(settings.substring(4, 6));
            rounds.addAndGet(1L << cost);
            return BCrypt.hashpw(text, settings.replace("$" + settings.substring(4, 6), "$04"));
          });

  @Tag("ASVS-11.4.2")
  @Test
  void hashing_costs_what_is_configured() {
    counted.hash(password("correct horse"));
    counted.hash(password("x".repeat(100)));
    assertEquals(2 << COST, rounds.get());
  }

  @Test
  void comparing_with_nothing_costs_as_much_as_comparing_with_a_hash() {
    assertFalse(counted.verify(password("correct horse"), null));
    assertEquals(1 << COST, rounds.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$2a$04", "$2b$05", "$2y$08", "$2a$10", "$2a$11", "$2a$12", "$sallyport-1$2a$11"})
  void a_wrong_password_costs_the_same_whatever_the_cost_of_its_hash(String start) {
    assertFalse(counted.verify(password("correct horse"), PasswordHash.of(start + REST)));
    assertEquals(1 << COST, rounds.get());
  }

  @Test
  void a_right_password_costs_as_much_as_a_wrong_one() {
    String weak = BCrypt.hashpw("correct horse", "$2a$04$CCCCCCCCCCCCCCCCCCCCC.");
    assertTrue(counted.verify(password("correct horse"), PasswordHash.of(weak)));
    assertEquals(1 << COST, rounds.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\u0000", "\uD83D", "\u00FF\u00FF", ""})
  void every_password_costs_the_same(String text) {
    counted.verify(password(text), PasswordHash.of("$2a$10" + REST));
    counted.verify(password(text.repeat(100)), null);
    assertEquals(2 << COST, rounds.get());
  }

  @Test
  void a_hash_of_higher_cost_takes_its_own_time_and_no_more() {
    counted.verify(password("correct horse"), PasswordHash.of("$2a$16" + REST));
    assertEquals(1 << 16, rounds.get());
  }

  /** Else time would tell whose account has a hash of higher cost, and who has none. */
  @ParameterizedTest
  @ValueSource(strings = {"", "$2a$04", "$2a$12", "$2b$13", "$2a$14", "$argon2id$v=19"})
  void everything_costs_as_much_as_the_highest_cost_that_is_in_use(String start) {
    counted.verify(password("correct horse"), PasswordHash.of("$2a$14" + REST));
    counted.verify(password("correct horse"), PasswordHash.of("$2a$13" + REST));
    rounds.set(0);

    PasswordHash hash = start.isEmpty() ? null : PasswordHash.of(start + REST);
    assertFalse(counted.verify(password("correct horse"), hash));

    assertEquals(1 << 14, rounds.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$2a$04", "$2a$12", "$2b$13", "$2a$14", "$argon2id$v=19"})
  void everything_costs_as_much_as_the_highest_cost_that_it_was_told_of(String start) {
    counted.expect(PasswordHash.of("$sallyport-1$2a$14" + REST));
    counted.expect(PasswordHash.of("$2a$13" + REST));
    counted.expect(PasswordHash.of("$2a$17" + REST));
    assertEquals(0, rounds.get(), "it is fast");

    PasswordHash hash = start.isEmpty() ? null : PasswordHash.of(start + REST);
    assertFalse(counted.verify(password("correct horse"), hash));

    assertEquals(1 << 14, rounds.get());
  }

  @Test
  void nothing_becomes_cheaper_than_the_configured_cost() {
    counted.expect(PasswordHash.of("$2a$04" + REST));
    counted.verify(password("correct horse"), null);
    assertEquals(1 << COST, rounds.get());
  }

  @Test
  void a_new_hash_has_the_configured_cost_whatever_is_in_use() {
    counted.verify(password("correct horse"), PasswordHash.of("$2a$14" + REST));
    rounds.set(0);

    counted.hash(password("correct horse"));

    assertEquals(1 << COST, rounds.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$2a$17",
        "$2a$30",
        "$2a$31",
        "$2a$32",
        "$2a$99",
        "$2a$-1",
        "$2a$00",
        "$2a$03",
        "$2a$4",
        "$2a$012",
        "$2x$10",
        "$2$10",
        "$2c$10",
        "2a$10",
        "$2a10",
        "$sallyport-1$2b$10",
        "$sallyport-1$sallyport-1$2a$10",
        "$sallyport-1",
        "$2a$10$2a$10",
        "$2a$\u0661\u0660"
      })
  void a_hash_it_does_not_compute_is_like_none(String start) {
    assertFalse(counted.verify(password("correct horse"), PasswordHash.of(start + REST)));
    assertTrue(counted.needsRehash(PasswordHash.of(start + REST)));
    assertEquals(1 << COST, rounds.get());
  }

  @Test
  void a_hash_too_long_is_like_none() {
    String good = "$2a$10" + REST;
    for (String bad :
        new String[] {good + "W", good + "\n", good + "\u0000", good.repeat(20_000)}) {
      assertFalse(counted.verify(password("U*U"), PasswordHash.of(bad)));
    }
    assertEquals(4 << COST, rounds.get());
  }

  @Test
  void no_text_in_place_of_a_hash_makes_it_throw() {
    String good = counted.hash(password("correct horse")).encoded().reveal();
    var random = new Random(20_261_123);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      PasswordHash hash = PasswordHash.of(mutated(good, random));
      if (BcryptHash.parse(hash) == null) {
        // What is read is looked at below; what is not is never handed to jBCrypt.
        assertTrue(counted.needsRehash(hash));
      } else if (read++ < 300) {
        counted.verify(password("correct horse"), hash);
      }
    }
    assertTrue(read > 300, "the mutations left few readable hashes: " + read);
  }

  @Test
  void no_password_makes_it_throw() {
    var random = new Random(42);
    PasswordHash hash = counted.hash(password("correct horse"));
    for (int round = 0; round < 300; round++) {
      String text =
          random
              .ints(random.nextInt(120), 0, 0x11_0000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertFalse(counted.verify(password(text), hash), text);
    }
  }

  private static String mutated(String good, Random random) {
    var text = new StringBuilder(good);
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = random.nextInt(Math.max(1, text.length()));
      char sign = (char) (random.nextInt(8) == 0 ? random.nextInt(0x1_0000) : random.nextInt(128));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, at + 1);
        case 1 -> text.insert(at, sign);
        case 2 -> text.setLength(Math.max(1, at));
        default -> text.replace(at, at + 1, String.valueOf(sign));
      }
    }
    return text.toString();
  }

  private static Password password(String text) {
    return new Password(Secret.of(text));
  }
}
