package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Something small to ask a database, for whose answer nobody waits long. */
interface BoundedQuery<T> {

  int ANSWER_MILLIS = (int) Duration.ofSeconds(3).toMillis();

  T ask(Connection connection) throws SQLException;

  /** Takes no longer than getting a connection and 3 seconds for each statement. */
  default T askOn(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
      T answer = ask(connection);
      connection.setNetworkTimeout(Runnable::run, usual);
      return answer;
    }
  }
}
