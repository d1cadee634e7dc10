package io.sallyport.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterCommitTest {

  private final List<Integer> done = new ArrayList<>();
  private final AfterCommit afterwards = new AfterCommit();

  private void addFailing(RuntimeException failure) {
    afterwards.add(
        () -> {
          throw failure;
        });
  }

  @Test
  void does_all_in_the_order_in_which_it_was_asked_for() {
    afterwards.add(() -> done.add(1));
    afterwards.add(() -> done.add(2));

    afterwards.begin();

    assertEquals(List.of(1, 2), done);
  }

  @Test
  void goes_on_after_a_failure_and_throws_the_first() {
    var first = new IllegalStateException("first");
    var second = new IllegalStateException("second");
    addFailing(first);
    afterwards.add(() -> done.add(1));
    addFailing(second);

    var thrown = assertThrows(IllegalStateException.class, afterwards::begin);

    assertSame(first, thrown);
    assertArrayEquals(new Throwable[] {second}, thrown.getSuppressed());
    assertEquals(List.of(1), done);
  }

  @Test
  void does_nothing_of_what_was_forgotten() {
    afterwards.add(() -> done.add(1));
    afterwards.forget();

    afterwards.begin();

    assertTrue(afterwards.isEmpty());
    assertEquals(List.of(), done);
  }
}
