package io.sallyport.hexagon.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<String> WORDS = List.of("domain", "driven", "driving");

  @Test
  void forgives_two_slips() {
    assertEquals("; did you mean \"domain\"?", Nearest.hint("domian", WORDS));
    assertEquals("; did you mean \"driven\"?", Nearest.hint("drivn", WORDS));
    assertEquals("; did you mean \"driving\"?", Nearest.hint("drivingg", WORDS));
  }

  @Test
  void does_not_guess_wildly() {
    assertEquals("", Nearest.hint("colour", WORDS));
  }
}
