package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> ran = new ArrayList<>();
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final Turns turns = new Turns(2);

  /** A task that goes on until others have been asked for. */
  private void during(String client, String task, Runnable others) {
    turns.run(
        client,
        threads::add,
        () -> {
          ran.add(task);
          others.run();
        });
  }

  private void run(String client, String task) {
    during(client, task, () -> {});
  }

  @Test
  void lets_two_of_a_client_run_and_the_others_wait_in_order_while_other_clients_go_on() {
    during(
        "a",
        "a1",
        () ->
            during(
                "a",
                "a2",
                () -> {
                  run("a", "a3");
                  run("a", "a4");
                  run("b", "b1");
                }));

    assertEquals(List.of("a1", "a2", "b1"), ran);
    assertEquals(2, threads.size());
    threads.remove().run();
    threads.remove().run();
    assertEquals(List.of("a1", "a2", "b1", "a3", "a4"), ran);
    assertEquals(0, threads.size());
  }

  @Test
  void gives_the_turn_back_when_a_task_fails() {
    for (int i = 0; i < 3; i++) {
      assertThrows(
          IllegalStateException.class,
          () ->
              during(
                  "a",
                  "fails",
                  () -> {
                    throw new IllegalStateException();
                  }));
    }
    run("a", "goes on");

    assertEquals(List.of("fails", "fails", "fails", "goes on"), ran);
  }
}
