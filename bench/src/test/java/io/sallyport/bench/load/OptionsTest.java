package io.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void without_any_everything_is_measured() {
    Options options = Options.parse(List.of());
    assertEquals(Options.ALL, options.only());
    assertFalse(options.quick());
  }

  @Test
  void options_stand_in_any_order() {
    Options options = Options.parse(List.of("--only", "me,storm", "--quick", "--users", "70000"));
    assertTrue(options.quick());
    assertTrue(options.has("me") && options.has("storm") && !options.has("list"));
    assertEquals(70_000, options.users());
  }

  @Test
  void what_is_wrong_is_named() {
    assertEquals("--only: there is no scenario \"mee\".", refusal("--only", "me,mee"));
    assertEquals("There is no option --fast.", refusal("--fast"));
    assertTrue(refusal("--users", "10").startsWith("--users: \"10\""));
    assertTrue(refusal("--users").startsWith("--users: \"\""));
  }

  private static String refusal(String... arguments) {
    return assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of(arguments)))
        .getMessage();
  }
}
