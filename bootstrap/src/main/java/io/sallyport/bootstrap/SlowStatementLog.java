package io.sallyport.bootstrap;

import io.sallyport.persistence.transaction.StatementObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log which statement was slow, and nothing of what it was given. */
final class SlowStatementLog implements StatementObserver {

  private static final Logger LOG = LoggerFactory.getLogger(SlowStatementLog.class);

  private final long thresholdNanos;

  /**
   * @param threshold what is as slow as this, or slower, is told
   */
  SlowStatementLog(Duration threshold) {
    this.thresholdNanos = threshold.toNanos();
  }

  @Override
  public void responded(String statement, long nanos, boolean succeeded) {
    if (nanos >= thresholdNanos) {
      LOG.atWarn()
          .addKeyValue("event", "slow_statement")
          .addKeyValue("statement", statement)
          .addKeyValue("duration_ms", TimeUnit.NANOSECONDS.toMillis(nanos))
          .addKeyValue("succeeded", succeeded)
          .log("the database took long");
    }
  }
}
