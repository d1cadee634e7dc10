package io.sallyport.domain.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

  private static final Instant END = Instant.parse("2026-11-23T08:00:00Z");

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "1, true"})
  void is_spent_from_its_end_on(long nanosAfterTheEnd, boolean isSpent) {
    var budget = new Budget(() -> END.plusNanos(nanosAfterTheEnd), END);

    assertEquals(isSpent, budget.isSpent());
  }
}
