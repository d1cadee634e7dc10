package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.InvalidValue.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  private final Violations violations = new Violations();

  @Test
  void refuses_nothing_while_nothing_is_wrong() {
    assertEquals("fine", violations.take("email", () -> "fine"));
    assertDoesNotThrow(violations::refuseIfAny);
  }

  @Test
  void names_everything_that_is_wrong_in_the_order_it_was_found() {
    assertNull(violations.take("email", () -> refuse("invalid_email", "The address is odd.")));
    violations.add("roles", "unknown_role", "There is no such role.");
    assertNull(
        violations.take("password", () -> refuse("password_too_short", "The password is short.")));
    var refused = assertThrows(InvalidValue.class, violations::refuseIfAny);
    assertEquals(
        List.of(
            new Violation("email", "invalid_email", "The address is odd."),
            new Violation("roles", "unknown_role", "There is no such role."),
            new Violation("password", "password_too_short", "The password is short.")),
        refused.violations());
    assertEquals(
        "The address is odd. There is no such role. The password is short.", refused.detail());
  }

  @Test
  void lets_everything_else_that_is_thrown_pass() {
    var bug = new IllegalStateException("bug");
    assertSame(
        bug,
        assertThrows(
            IllegalStateException.class,
            () ->
                violations.take(
                    "email",
                    () -> {
                      throw bug;
                    })));
  }

  @Test
  void a_refusal_names_at_least_one_value_and_keeps_its_list() {
    assertThrows(IllegalArgumentException.class, () -> new InvalidValue(List.of()));
    var list = new ArrayList<>(List.of(new Violation("a", "b", "c")));
    var refused = new InvalidValue(list);
    list.clear();
    assertEquals(1, refused.violations().size());
    assertEquals("", new InvalidValue("code", "Detail.").violations().get(0).field());
  }

  @Test
  void keep_the_numbers_of_a_rule_under_the_name_of_the_field() {
    Supplier<String> refused =
        () -> {
          throw new InvalidValue("password_too_short", "Short.", Map.of("min", 8));
        };

    violations.take("password", refused);

    var thrown = assertThrows(InvalidValue.class, violations::refuseIfAny);
    assertEquals(
        List.of(new Violation("password", "password_too_short", "Short.", Map.of("min", 8))),
        thrown.violations());
  }

  private static String refuse(String code, String detail) {
    throw new InvalidValue(code, detail);
  }
}
