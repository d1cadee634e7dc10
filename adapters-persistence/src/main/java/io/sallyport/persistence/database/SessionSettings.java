package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the sessions of our own connections go by, whatever their role, their database and the time
 * zone of this JVM say.
 *
 * @param values settings of PostgreSQL by name; one that a server does not have is left out
 */
record SessionSettings(Map<String, String> values) {

  SessionSettings {
    values = Map.copyOf(values);
  }

  /** A time limit is not among them: it is the operator's, and what exceeds it is an outage. */
  static SessionSettings forUse() {
    return new SessionSettings(
        Map.of(
            "TimeZone", "UTC",
            "default_transaction_isolation", "read committed",
            "default_transaction_read_only", "off",
            // What an index of words finds of ten million users fits in.
            "work_mem", "32MB"));
  }

  /** A migration may take long, and one of its connections is idle while the other one works. */
  static SessionSettings forMigrations() {
    var settings = new HashMap<>(forUse().values());
    settings.put("statement_timeout", "0");
    settings.put("lock_timeout", "0");
    settings.put("idle_in_transaction_session_timeout", "0");
    settings.put("transaction_timeout", "0");
    return new SessionSettings(settings);
  }

  /** Sets them for the whole session, without those that the URL names in its {@code options}. */
  void applyTo(Connection connection, DatabaseUrl url) throws SQLException {
    String ours =
        values.entrySet().stream()
            .filter(setting -> !url.jdbcUrl().contains(setting.getKey()))
            .map(setting -> "('" + setting.getKey() + "', '" + setting.getValue() + "')")
            .collect(Collectors.joining(", "));
    if (ours.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_catalog.set_config(ours.name, ours.value, false) from (values "
              + ours
              + ") as ours (name, value) join pg_catalog.pg_settings on pg_settings.name ="
              + " ours.name");
    }
  }
}
