package io.sallyport.persistence.transaction;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether a host's transaction may only read because the host wants it so. */
final class ReadOnlyHost {

  /** A standby, or a server that an operator has closed to writes: that is an outage. */
  private static final String NOBODY_CAN_WRITE =
      "select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean";

  private ReadOnlyHost() {}

  static boolean is(HostConnections host) {
    try {
      Connection connection = host.current();
      return connection.isReadOnly() || !isTrue(connection, NOBODY_CAN_WRITE);
    } catch (SQLException broken) {
      // What was refused matters, not this.
      return false;
    }
  }

  private static boolean isTrue(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
