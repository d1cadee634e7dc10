package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecretTest {

  private static final Secret SECRET = Secret.of("hunter2");

  private record Holder(String name, Secret secret) {}

  @Tag("ASVS-11.7.2")
  @Test
  void never_shows_itself() {
    assertEquals("***", SECRET.toString());
    String seen =
        String.format("%s %s", SECRET, new Holder("a", SECRET))
            + List.of(SECRET)
            + Map.of("key", SECRET)
            + Optional.of(SECRET);
    assertFalse(seen.contains("hunter2"), seen);
  }

  @Test
  void gives_its_text_to_who_asks_for_it() {
    assertEquals("hunter2", SECRET.reveal());
  }

  @Test
  void equals_the_same_text_only() {
    assertEquals(SECRET, Secret.of("hunter" + 2));
    assertEquals(SECRET.hashCode(), Secret.of("hunter2").hashCode());
    for (String other : List.of("", "hunter", "hunter3", "Hunter2", "hunter22", "hunter2\u0000")) {
      assertNotEquals(SECRET, Secret.of(other), other);
    }
    assertFalse(SECRET.equals((Object) "hunter2"));
  }

  @Test
  void takes_no_half_of_a_surrogate_pair_for_a_question_mark() {
    assertNotEquals(Secret.of("a?b"), Secret.of("a\uD83Db"));
    assertNotEquals(Secret.of("a\uD83Cb"), Secret.of("a\uD83Db"));
    assertEquals(Secret.of("a\uD83Db"), Secret.of("a\uD83Db"));
  }
}
