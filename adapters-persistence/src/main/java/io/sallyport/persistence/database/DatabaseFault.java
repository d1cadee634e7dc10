package io.sallyport.persistence.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A statement failed. Says where and by which error code of PostgreSQL, and nothing else: drivers
 * print statements with all they were given, and PostgreSQL prints keys, and those are addresses
 * and hashes. For the same reason it has no cause; the stack trace is that of the failure.
 */
public final class DatabaseFault extends RuntimeException {

  private final boolean outage;
  private final boolean worthARerun;
  private final boolean readOnly;
  private final boolean tooSlow;

  private DatabaseFault(String message, @Nullable SQLException failure, Throwable thrown) {
    super(message);
    this.outage = failure != null && SqlStates.isOutage(failure);
    this.worthARerun = failure != null && SqlStates.isWorthARerun(failure);
    this.readOnly = failure != null && SqlStates.of(failure).equals(SqlStates.READ_ONLY);
    this.tooSlow = failure != null && SqlStates.of(failure).equals(SqlStates.TOO_SLOW);
    setStackTrace(thrown.getStackTrace());
  }

  /**
   * @param thrown by a driver, or by a library on top of one with its cause
   */
  public static DatabaseFault of(Throwable thrown) {
    SQLException failure = SqlStates.in(thrown);
    String message =
        failure == null
            ? "A statement could not be made: " + thrown.getClass().getSimpleName() + "."
            : "A statement failed: SQLSTATE " + SqlStates.of(failure) + constraint(failure) + ".";
    return new DatabaseFault(message, failure, thrown);
  }

  /** Whether trying again later may help. */
  public boolean isOutage() {
    return outage;
  }

  /** Whether the transaction is rolled back only because it met another one. */
  public boolean isWorthARerun() {
    return worthARerun;
  }

  /** Whether it would have written in a transaction that may only read. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** Whether it took longer than it, or any statement, was allowed to. */
  public boolean isTooSlow() {
    return tooSlow;
  }

  private static String constraint(SQLException failure) {
    ServerErrorMessage answer =
        failure instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
    String constraint = answer == null ? null : answer.getConstraint();
    return constraint == null ? "" : ", constraint " + constraint;
  }
}
