package io.sallyport.persistence.transaction;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.config.JdbiConfig;

/** How many statements a transaction may still send. */
public final class StatementBudget implements JdbiConfig<StatementBudget> {

  private AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  /** For one transaction: no other has a part in it, and every copy from here on has. */
  void begin(int statements) {
    left = new AtomicInteger(statements);
  }

  /**
   * @throws IllegalStateException if there is none left
   */
  void spendOne() {
    if (left.getAndDecrement() <= 0) {
      throw new IllegalStateException("More statements than were announced.");
    }
  }

  @Override
  public StatementBudget createCopy() {
    var copy = new StatementBudget();
    copy.left = left;
    return copy;
  }
}
