package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

final class HostFactsTest {

  @Test
  void has_processors_and_in_a_build_no_terminal() {
    assertEquals(Runtime.getRuntime().availableProcessors(), HostFacts.here().processors());
    assertFalse(HostFacts.isTerminal(null));
  }
}
