package io.sallyport.persistence.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes (its manual, appendix A) mean to us. */
public final class SqlStates {

  /** A statement would have written, and the transaction may only read. */
  static final String READ_ONLY = "25006";

  /** The statement names a table that is not there. */
  static final String NO_SUCH_TABLE = "42P01";

  /** The statement took longer than somebody allowed. */
  static final String TOO_SLOW = "57014";

  /** The transaction is rolled back; nothing but bad luck with another one is wrong. */
  private static final Set<String> WORTH_A_RERUN = Set.of("40001", "40P01");

  private static final Set<String> OUTAGES =
      Set.of(
          READ_ONLY, // on a standby: the primary has moved
          "25P03", // ended for being idle in a transaction
          "25P04", // ended for the length of the transaction
          "28000", // the role is refused
          "28P01", // its password is wrong
          "3D000", // there is no such database
          "40003", // nobody knows whether the statement completed
          "55P03", // a lock was not to be had in time
          TOO_SLOW, "57P01", // the server shuts down
          "57P02", // the server crashed
          "57P03", // the server starts up
          "57P04", // the database is dropped
          "57P05"); // ended for being idle

  private SqlStates() {}

  public static boolean isWorthARerun(SQLException failure) {
    return WORTH_A_RERUN.contains(of(failure));
  }

  /** Whether trying again later may help: connections (08), resources (53), the system (58). */
  public static boolean isOutage(SQLException failure) {
    String state = of(failure);
    return failure instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("58")
        || OUTAGES.contains(state);
  }

  /** Five characters; empty if the driver gave none. */
  public static String of(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }

  /** The first failure of SQL in a chain of causes. */
  public static @Nullable SQLException in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure) {
        return failure;
      }
    }
    return null;
  }

  /** The one that all others in the chain of causes were made from. */
  static SQLException deepestIn(SQLException failure) {
    SQLException deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException deeper) {
        deepest = deeper;
      }
    }
    return deepest;
  }
}
