package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What the role of a connection may do with our tables. */
final class Privileges {

  private static final String QUESTION =
      """
      select current_user, min(relname)
        from pg_catalog.pg_class
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
       where nspname = ?
         and relkind in ('r', 'p')
         and (relname = any (?) or relname = ?)
         and not (
           has_schema_privilege(relnamespace, 'usage')
           and has_table_privilege(pg_class.oid, 'select')
           and (
             relname = ?
             or has_table_privilege(pg_class.oid, 'insert')
             and has_table_privilege(pg_class.oid, 'update')
             and has_table_privilege(pg_class.oid, 'delete')
           )
         )
      """;

  private Privileges() {}

  /** A table that the role may not read and write, if there is one. */
  static Optional<DatabaseProblem> missing(Connection connection, SchemaName schema)
      throws SQLException {
    Object[] tables =
        SchemaPart.expected().stream().filter(SchemaPart::isTable).map(SchemaPart::name).toArray();
    try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
      statement.setString(1, schema.value());
      statement.setArray(2, connection.createArrayOf("text", tables));
      statement.setString(3, MigrationStatus.HISTORY);
      statement.setString(4, MigrationStatus.HISTORY);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String table = row.getString(2);
        return table == null
            ? Optional.empty()
            : Optional.of(
                DatabaseProblem.lasting(
                    "The role "
                        + row.getString(1)
                        + " lacks rights on the table "
                        + schema.value()
                        + "."
                        + table
                        + ". Grant them; the page docs/database.md lists them, under \"Two"
                        + " roles\"."));
      }
    }
  }
}
