package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {
  private final BodyMemory memory = new BodyMemory(100_000);

  @Test
  void takes_so_much_and_no_more_until_some_is_given_back() {
    assertTrue(memory.grow(0, 64_096));
    assertFalse(memory.grow(0, 64_096));
    assertTrue(memory.grow(0, 44_096));

    memory.release(64_096);

    assertTrue(memory.grow(0, 64_096));
  }

  @Test
  void counts_what_a_body_grows_by() {
    assertTrue(memory.grow(0, 50_000));
    assertTrue(memory.grow(50_000, 104_096));
    assertFalse(memory.grow(0, 4_097));
  }

  @Test
  void takes_a_small_body_however_full_it_is() {
    assertTrue(memory.grow(0, 104_096));

    assertTrue(memory.grow(0, 4_096));
    memory.release(4_096);
    assertFalse(memory.grow(0, 5_000));
  }

  @Test
  void has_room_for_the_largest_body_in_any_case() {
    int largest = Integer.MAX_VALUE;

    assertTrue(BodyMemory.ofThisMachine(largest).grow(0, largest));
  }
}
