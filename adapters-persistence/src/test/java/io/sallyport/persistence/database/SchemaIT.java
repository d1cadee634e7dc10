package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the migrations come to, for whoever reviews a change of them. */
class SchemaIT {

  private static final Path FILE = Path.of("src/test/resources/schema.txt");

  private static final String COLUMNS =
      """
      select format('%s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
                    case when attnotnull then ' not null' else '' end,
                    case collname when 'C' then ' collate "C"' else '' end)
        from pg_attribute
        join pg_class on pg_class.oid = attrelid
        left join pg_collation on pg_collation.oid = attcollation
       where relnamespace = 'sallyport'::regnamespace and relkind = 'r' and attnum > 0
         and not attisdropped and relname <> 'flyway_schema_history'
       order by relname, attnum
      """;

  /** Since PostgreSQL 18 {@code not null} is a constraint too; the columns show it. */
  private static final String CONSTRAINTS =
      """
      select format('%s: constraint %s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
        from pg_constraint
        join pg_class on pg_class.oid = conrelid
       where relnamespace = 'sallyport'::regnamespace and contype <> 'n'
         and relname <> 'flyway_schema_history'
       order by relname, conname
      """;

  private static final String INDEXES =
      """
      select indexdef
        from pg_indexes
       where schemaname = 'sallyport' and tablename <> 'flyway_schema_history'
       order by indexname
      """;

  @Test
  void is_as_the_file_says() throws IOException {
    try (var database = new TestDatabase()) {
      var lines = new StringBuilder();
      for (String question : List.of(COLUMNS, CONSTRAINTS, INDEXES)) {
        database.query(question).forEach(line -> lines.append(line).append('\n'));
      }
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(FILE, lines);
      }
      assertEquals(
          Files.readString(FILE), lines.toString(), "See -Dgolden.update=true, and what changed.");
    }
  }
}
