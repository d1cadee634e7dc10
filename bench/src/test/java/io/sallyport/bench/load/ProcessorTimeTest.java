package io.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

  @Test
  void counts_a_process_and_its_ended_children_even_if_its_name_has_brackets_and_blanks() {
    String stat =
        "42 (a (bad) 7 name) S 1 42 42 0 -1 4194560 9 9 9 9 150 50 1000 300 20 0 1 0 99 99";
    assertEquals(15.0, ProcessorTime.parseProcess(stat));
  }

  @Test
  void counts_user_nice_system_and_steal_of_the_machine_but_neither_idle_nor_interrupts() {
    String stat = "cpu  1000 200 300 77777 888 99 999 500 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n";
    assertEquals(20.0, ProcessorTime.parseMachine(stat));
  }

  @Test
  void a_process_that_is_gone_has_used_nothing() {
    assertEquals(0, ProcessorTime.of(Integer.MAX_VALUE));
    assertTrue(ProcessorTime.of(ProcessHandle.current().pid()) > 0);
  }
}
