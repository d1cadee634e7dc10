package io.sallyport.domain.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private static final PasswordPolicy POLICY = PasswordPolicy.standard();
  private static final PasswordPolicy WITH_CONTEXT =
      new PasswordPolicy(8, Set.of("Sallyport", "analytical engines", "Zu\u0308richsee"));
  private static final List<String> PERSONAL = List.of("ada.lovelace@example.org", "ada.lovelace");

  @Tag("ASVS-6.2.5")
  @Tag("ASVS-6.2.8")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tr0ub4dor&3",
        "correct horse battery staple",
        "        ",
        " leading and trailing ",
        "zzyyxxwwvv",
        "8402957316",
        "\u043F\u0430\u0440\u043E\u043B\u044C\u0449\u0438\u043A",
        "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05\uD83D\uDE06\uD83D\uDE07",
        "nul\u0000inside",
        "tab\tand\nnewline"
      })
  void takes_any_other_password_exactly_as_typed(String typed) {
    assertEquals(typed, accept(typed));
  }

  @Tag("ASVS-6.2.1")
  @Tag("ASVS-6.2.9")
  @Test
  void counts_code_points_at_both_ends() {
    assertEquals("password_too_short", codeOf(unusual(7)));
    assertEquals(unusual(8), accept(unusual(8)));
    assertEquals(unusual(256), accept(unusual(256)));
    assertEquals("password_too_long", codeOf(unusual(257)));
    String face = "\uD83D\uDE00";
    assertEquals("password_too_short", codeOf(face.repeat(7)));
    assertEquals(face.repeat(8), accept(face.repeat(8)));
    assertEquals(face.repeat(256), accept(face.repeat(256)));
    assertEquals("password_too_long", codeOf(face.repeat(257)));
    assertEquals("password_too_short", codeOf(""));
    assertEquals("password_too_long", codeOf("x".repeat(100_000)));
  }

  @Test
  void says_the_numbers_of_its_rules() {
    var strict = new PasswordPolicy(15);

    assertEquals(Map.of("min", 15), parametersOf(strict, unusual(14)));
    assertEquals(Map.of("max", 256), parametersOf(strict, unusual(257)));
    assertEquals(Map.of(), parametersOf(new PasswordPolicy(8), "password"));
  }

  private static Map<String, Integer> parametersOf(PasswordPolicy policy, String typed) {
    return assertThrows(InvalidValue.class, () -> policy.accept(Secret.of(typed), List.of()))
        .violations()
        .get(0)
        .parameters();
  }

  @Test
  void counts_what_is_left_after_composition() {
    assertEquals("password_too_short", codeOf("e\u0301".repeat(7)));
    assertEquals("\u00E9".repeat(8), accept("e\u0301".repeat(8)));
  }

  @Test
  void can_ask_for_more() {
    var strict = new PasswordPolicy(15);
    assertThrows(InvalidValue.class, () -> strict.accept(Secret.of(unusual(14)), List.of()));
    assertEquals(unusual(15), strict.accept(Secret.of(unusual(15)), List.of()).text());
  }

  @Tag("ASVS-6.2.1")
  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 7, 65, Integer.MAX_VALUE})
  void asks_for_no_less_than_eight_and_no_more_than_sixty_four(int minLength) {
    assertThrows(IllegalArgumentException.class, () -> new PasswordPolicy(minLength));
    assertEquals(8, new PasswordPolicy(8).minLength());
    assertEquals(64, new PasswordPolicy(64).minLength());
  }

  @Tag("ASVS-6.2.4")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password", "12345678", "iloveyou", "PASSWORD", "PassWord1", "p@ssw0rd", "QwertyUIOP",
        "sunshine", "princess", "trustno1", "!qaz2wsx", "1q2w3e4r5t6y", "\u212Aingdom1", "kingdom1"
      })
  void refuses_what_everyone_tries_first_in_any_case(String typed) {
    assertEquals("password_common", codeOf(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada.lovelace",
        "ADA.Lovelace",
        "ada.lovelace1815",
        "Ada.Lovelace@Example.org1",
        "ada.lovelace@example.org",
        "Ada.Lovelace@Example.Org"
      })
  void refuses_the_address_and_its_local_part_in_any_case(String typed) {
    assertEquals("password_is_email", codeOf(typed));
  }

  @Tag("ASVS-6.2.11")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sallyport",
        "SallyPort",
        "Sallyport2026",
        "analytical engines",
        "Z\u00fcrichsee1"
      })
  void refuses_words_of_the_context_alone_and_with_digits(String typed) {
    assertEquals("password_common", codeOf(WITH_CONTEXT, typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my sallyport", "sallyport!", "2026sallyport", "sallyports", "sally port"})
  void takes_what_only_holds_a_word_of_the_context(String typed) {
    assertEquals(typed, WITH_CONTEXT.accept(Secret.of(typed), PERSONAL).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "2026", " 1 "})
  void takes_no_word_without_a_letter(String word) {
    assertThrows(
        IllegalArgumentException.class, () -> new PasswordPolicy(8, Set.of("sallyport", word)));
  }

  @Test
  void compares_with_words_in_one_form() {
    assertEquals(
        Set.of("sallyport", "z\u00fcrichsee"),
        new PasswordPolicy(8, Set.of(" SallyPort ", "Zu\u0308richsee")).contextWords());
  }

  @ParameterizedTest
  @ValueSource(strings = {"horse\uD83Dbattery", "\uDE00horse battery", "horse battery\uD83D"})
  void refuses_half_of_a_surrogate_pair(String typed) {
    assertEquals("password_malformed", codeOf(typed));
  }

  @Test
  void shows_nothing_of_what_it_refuses() {
    for (String typed : List.of("zqx", "sunshine", "ada.lovelace", "zqx".repeat(100))) {
      var refused =
          assertThrows(InvalidValue.class, () -> POLICY.accept(Secret.of(typed), PERSONAL));
      assertFalse(refused.toString().contains(typed), refused.toString());
    }
  }

  @Test
  void either_takes_or_refuses_any_text() {
    var random = new Random(20_261_123);
    int taken = 0;
    for (int round = 0; round < 5000; round++) {
      String typed =
          random
              .ints(random.nextInt(40), 0, round % 2 == 0 ? 0x300 : 0x11_0000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      try {
        assertEquals(accept(typed), accept(accept(typed)));
        taken++;
      } catch (InvalidValue refused) {
        assertTrue(refused.violations().get(0).code().startsWith("password_"));
      }
    }
    assertTrue(taken > 1000, "took only " + taken);
  }

  @Tag("ASVS-6.2.4")
  @Test
  void the_list_of_common_ones_is_long_folded_sorted_and_without_repetition() {
    List<String> all = CommonPasswords.LINES.strip().lines().toList();
    assertTrue(all.size() >= 10_000, all.size() + " common passwords");
    assertEquals(all.stream().distinct().sorted().toList(), all);
    for (String each : all) {
      assertTrue(each.length() >= 8, each);
      assertEquals(each.toLowerCase(Locale.ROOT), each);
      assertTrue(each.chars().allMatch(sign -> sign >= ' ' && sign < 0x7F), each);
    }
  }

  @Test
  void the_list_of_common_ones_is_of_whole_entries() {
    assertTrue(CommonPasswords.contain("password"));
    assertFalse(CommonPasswords.contain("passwor"));
    assertFalse(CommonPasswords.contain("ncess123"));
    assertFalse(CommonPasswords.contain(""));
    assertFalse(CommonPasswords.contain("\n"));
    List<String> all = CommonPasswords.LINES.strip().lines().toList();
    assertFalse(CommonPasswords.contain(all.get(0) + "\n" + all.get(1)));
    assertTrue(CommonPasswords.contain(all.get(0)));
    assertTrue(CommonPasswords.contain(all.get(all.size() - 1)));
  }

  @Test
  void a_password_and_its_hash_show_nothing() {
    assertEquals("Password[secret=***]", new Password(Secret.of("hunter2")).toString());
    assertEquals("PasswordHash[encoded=***]", PasswordHash.of("$2a$10$abc").toString());
    assertEquals("$2a$10$abc", PasswordHash.of("$2a$10$abc").encoded().reveal());
  }

  @Test
  void a_password_is_the_same_from_every_keyboard() {
    assertEquals(new Password(Secret.of("cr\u00E8me")), new Password(Secret.of("cre\u0300me")));
  }

  private static String unusual(int length) {
    return "zqx-".repeat(length).substring(0, length);
  }

  private static String accept(String typed) {
    return POLICY.accept(Secret.of(typed), PERSONAL).text();
  }

  private static String codeOf(String typed) {
    return codeOf(POLICY, typed);
  }

  private static String codeOf(PasswordPolicy policy, String typed) {
    var refused = assertThrows(InvalidValue.class, () -> policy.accept(Secret.of(typed), PERSONAL));
    assertEquals(1, refused.violations().size());
    return refused.violations().get(0).code();
  }
}
