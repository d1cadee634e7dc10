package io.sallyport.persistence.database;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The time of the database, told without asking it each time: what it said last, carried on by a
 * counter that no change of this machine's clock touches. So all nodes on one database go by one
 * time, and a wall clock that is wrong, or set while we run, decides nothing. Safe for use by many
 * threads.
 *
 * <p>Promises, once it is anchored:
 *
 * <ul>
 *   <li>Between two anchorings it never goes backwards, and runs as evenly as {@link
 *       System#nanoTime()}.
 *   <li>Right after an anchoring it differs from the database's clock by no more than the time that
 *       the database took to answer, whatever else is true. (A first anchor: by half of that.)
 *   <li>An anchoring moves it only if the answer shows it to be wrong, and then by its error and at
 *       most half of that time more. That is the one thing that can set it back.
 * </ul>
 *
 * <p>Before the first anchor it is the clock of this machine. While a machine is suspended its
 * counter may stand still; the clock is then late until the next anchoring.
 */
public final class DatabaseClock implements InstantSource {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  /**
   * @param nanos the counter when the database said the instant
   */
  private record Anchor(long nanos, Instant instant) {

    Instant at(long later) {
      return instant.plusNanos(later - nanos);
    }
  }

  private final DataSource dataSource;
  private final InstantSource machine;
  private final LongSupplier counter;
  private volatile @Nullable Anchor anchor;

  DatabaseClock(DataSource dataSource, InstantSource machine, LongSupplier counter) {
    this.dataSource = dataSource;
    this.machine = machine;
    this.counter = counter;
  }

  /** Not yet anchored. */
  public static DatabaseClock over(DataSource dataSource) {
    return new DatabaseClock(dataSource, InstantSource.system(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    Anchor current = anchor;
    return current == null ? machine.instant() : current.at(counter.getAsLong());
  }

  /**
   * Asks the database what time it is. To be called before anything is served, and then by {@link
   * #anchoring}: counters of good machines differ by some milliseconds in a minute. Takes no longer
   * than getting a connection and 3 seconds.
   *
   * @return false if the database did not answer; the anchor before then still holds
   */
  public boolean anchor() {
    try {
      BoundedQuery<Boolean> question = this::anchor;
      return question.askOn(dataSource);
    } catch (SQLException away) {
      return false;
    }
  }

  /**
   * As {@link #anchor} does.
   *
   * @throws StoresUnavailable if the database did not answer; the anchor before then still holds
   */
  public void requireAnchor() {
    if (!anchor()) {
      throw new StoresUnavailable(new IllegalStateException("The database told no time."));
    }
  }

  /** Asks the database for the time on every node, every ten seconds. */
  public Job anchoring() {
    return Job.onEveryNode(
        "clock",
        INTERVAL,
        budget -> {
          requireAnchor();
          return JobResult.nothing();
        });
  }

  private boolean anchor(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long asked = counter.getAsLong();
      try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
        row.next();
        long answered = counter.getAsLong();
        correct(asked, answered, row.getObject(1, OffsetDateTime.class).toInstant());
      }
    }
    return true;
  }

  /** It was that instant at some moment between those two readings of the counter. */
  synchronized void correct(long asked, long answered, Instant instant) {
    Anchor current = anchor;
    if (current == null
        || current.at(asked).isAfter(instant)
        || current.at(answered).isBefore(instant)) {
      anchor = new Anchor(asked + (answered - asked) / 2, instant);
    }
  }
}
