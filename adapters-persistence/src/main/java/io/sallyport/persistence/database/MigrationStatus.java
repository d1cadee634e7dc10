package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a database stands to this version of the code, by the history that {@link Migrations} keeps.
 *
 * @param missing how many migrations have yet to be applied
 * @param newer whether it has some that only a later version knows; that is no fault, because each
 *     version works with the schema of the next
 */
public record MigrationStatus(int missing, boolean newer) {

  static final String HISTORY = "flyway_schema_history";

  public boolean isCurrent() {
    return missing == 0;
  }

  /** One cheap statement, or two. */
  static MigrationStatus read(Connection connection, SchemaName schema) throws SQLException {
    return of(applied(connection, schema));
  }

  /**
   * @param applied versions of migrations
   */
  static MigrationStatus of(Set<Integer> applied) {
    List<Integer> ours = MigrationScripts.VERSIONS;
    int latest = ours.get(ours.size() - 1);
    int missing = (int) ours.stream().filter(version -> !applied.contains(version)).count();
    return new MigrationStatus(missing, applied.stream().anyMatch(version -> version > latest));
  }

  private static Set<Integer> applied(Connection connection, SchemaName schema)
      throws SQLException {
    Set<Integer> applied = new HashSet<>();
    if (historyExists(connection, schema)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select version from "
                      + schema.quoted()
                      + ".flyway_schema_history where success and version is not null")) {
        while (rows.next()) {
          applied.add(Integer.valueOf(rows.getString(1)));
        }
      }
    }
    return applied;
  }

  private static boolean historyExists(Connection connection, SchemaName schema)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from pg_catalog.pg_tables where schemaname = ? and tablename = ?")) {
      statement.setString(1, schema.value());
      statement.setString(2, HISTORY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getInt(1) == 1;
      }
    }
  }
}
