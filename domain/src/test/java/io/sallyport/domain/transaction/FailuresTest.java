package io.sallyport.domain.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.sallyport.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void a_concurrent_change_is_no_refusal_and_costs_no_stack_trace() {
    RuntimeException change = new ConcurrentChange();
    assertFalse(change instanceof Refusal);
    assertEquals(0, change.getStackTrace().length);
  }

  @Test
  void an_outage_is_no_refusal_and_keeps_its_cause() {
    var cause = new IllegalStateException("no route to host");
    RuntimeException outage =
        assertInstanceOf(RuntimeException.class, new StoresUnavailable(cause));
    assertFalse(outage instanceof Refusal);
    assertSame(cause, outage.getCause());
    assertFalse(String.valueOf(outage.getMessage()).contains("route"));
  }
}
