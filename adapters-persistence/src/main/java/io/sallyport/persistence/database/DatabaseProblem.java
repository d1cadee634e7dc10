package io.sallyport.persistence.database;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What keeps a database from being used.
 *
 * @param message for the operator: one line that says what is wrong and how to put it right,
 *     without a secret
 * @param temporary whether it may pass without a change, so that waiting can help
 */
public record DatabaseProblem(String message, boolean temporary) {

  private static final int MOST_SHOWN = 300;

  static DatabaseProblem lasting(String message) {
    return new DatabaseProblem(message, false);
  }

  /**
   * @param failure of connecting or of a migration: what a server says of other statements may show
   *     the values they were given
   */
  public static DatabaseProblem of(SQLException failure) {
    SQLException first = SqlStates.deepestIn(failure);
    Remedy remedy = Remedy.of(first);
    String state = SqlStates.of(first);
    return new DatabaseProblem(
        said(first) + (state.isEmpty() ? ". " : " (SQLSTATE " + state + "). ") + remedy.text(),
        remedy.temporary());
  }

  /** Whoever answers wrote it, so it is cut, and kept to one line. */
  private static String said(SQLException failure) {
    ServerErrorMessage answer =
        failure instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
    String text = String.valueOf(answer == null ? failure.getMessage() : answer.getMessage());
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    String shown = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
    return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
  }
}
