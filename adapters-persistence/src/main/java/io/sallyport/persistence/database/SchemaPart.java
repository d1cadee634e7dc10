package io.sallyport.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table, a column, a constraint or an index, as PostgreSQL describes it, less the name of the
 * schema.
 *
 * @param name that of its table, a point and its own; a table has only the one
 */
record SchemaPart(String kind, String name, String definition) {

  static final String EXPECTED = "/io/sallyport/persistence/schema.txt";

  /**
   * Reads the catalogue only. Whether a name is printed with its schema depends on the search path
   * of whoever asks, so that is taken away; whether it is quoted is set for this statement. Since
   * PostgreSQL 18 {@code not null} is a constraint too; the columns show it.
   */
  private static final String QUESTION =
      """
      with setting as materialized (
        select set_config('quote_all_identifiers', 'off', true)
      ), ours as (
        select pg_class.oid, relname, quote_ident(nspname) || '.' as prefix
          from setting
          cross join pg_catalog.pg_class
          join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
         where nspname = ? and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
      ), parts as (
        select 1 as place, 'table' as kind, relname::text as name, 0 as number, '' as definition
          from ours
        union all
        select 2, 'column', relname || '.' || attname, attnum,
               format_type(atttypid, atttypmod)
                 || case when attnotnull then ' not null' else '' end
                 || case collname when 'C' then ' collate "C"' else '' end
          from ours
          join pg_catalog.pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
          left join pg_catalog.pg_collation on pg_collation.oid = attcollation
        union all
        select 3, 'constraint', relname || '.' || conname, 0,
               replace(pg_get_constraintdef(pg_constraint.oid), ' ' || prefix, ' ')
          from ours
          join pg_catalog.pg_constraint on conrelid = ours.oid and contype <> 'n'
        union all
        select 4, 'index', ours.relname || '.' || indexes.relname, 0,
               replace(pg_get_indexdef(indexrelid), ' ' || prefix, ' ')
                 || case when indisvalid then '' else ' (invalid)' end
          from ours
          join pg_catalog.pg_index on indrelid = ours.oid
          join pg_catalog.pg_class as indexes on indexes.oid = indexrelid
      )
      select kind, name, definition
        from parts
       order by place, split_part(name, '.', 1) collate "C", number, name collate "C"
      """;

  /** Of a schema that has just been migrated; a test writes it down, and holds it to that. */
  static List<SchemaPart> expected() {
    try (InputStream bytes = SchemaPart.class.getResourceAsStream(EXPECTED)) {
      String text =
          new String(
              Objects.requireNonNull(bytes, EXPECTED).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(SchemaPart::parse).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SchemaPart parse(String line) {
    String[] words = line.split(" ", 3);
    return new SchemaPart(words[0], words[1], words.length == 2 ? "" : words[2]);
  }

  static List<SchemaPart> of(Connection connection, SchemaName schema) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
      statement.setString(1, schema.value());
      try (ResultSet row = statement.executeQuery()) {
        List<SchemaPart> parts = new ArrayList<>();
        while (row.next()) {
          parts.add(new SchemaPart(row.getString(1), row.getString(2), row.getString(3)));
        }
        return parts;
      }
    }
  }

  /** What it is and what it is called. */
  String key() {
    return kind + " " + name;
  }

  boolean isTable() {
    return kind.equals("table");
  }

  String tableKey() {
    return "table " + name.split("\\.", 2)[0];
  }

  @Override
  public String toString() {
    return definition.isEmpty() ? key() : key() + " " + definition;
  }
}
