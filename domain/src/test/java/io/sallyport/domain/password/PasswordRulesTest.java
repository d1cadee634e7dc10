package io.sallyport.domain.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class PasswordRulesTest {

  private final List<String> asked = new ArrayList<>();
  private final PasswordRules rules =
      new PasswordRules(
          PasswordPolicy.standard(),
          password -> {
            asked.add(password.text());
            return password.text().startsWith("breached");
          });

  private String codeOf(String typed) {
    InvalidValue refused =
        assertThrows(
            InvalidValue.class, () -> rules.accept(Secret.of(typed), List.of("ada.lovelace")));
    assertFalse(refused.toString().contains(typed));
    return refused.violations().get(0).code();
  }

  @Test
  void take_what_the_policy_takes_and_no_breach_has() {
    assertEquals(
        "correct horse", rules.accept(Secret.of("correct horse"), List.of()).secret().reveal());
  }

  @Tag("ASVS-6.2.12")
  @Test
  void refuse_what_a_breach_has() {
    assertEquals("password_breached", codeOf("breached horse"));
  }

  @Test
  void ask_nobody_about_what_the_policy_refuses() {
    assertEquals("password_too_short", codeOf("breach"));
    assertEquals("password_common", codeOf("iloveyou"));
    assertEquals("password_is_email", codeOf("ada.lovelace"));

    assertEquals(List.of(), asked);
  }

  @Test
  void know_of_no_breach_unless_they_are_told() {
    var alone = new PasswordRules(PasswordPolicy.standard(), BreachedPasswords.none());

    assertEquals("breached horse", alone.accept(Secret.of("breached horse"), List.of()).text());
  }
}
