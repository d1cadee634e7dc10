package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables, in a schema of the host's choice. Either Sallyport makes and keeps them ({@link
 * #migrate}, which needs Flyway), or the host does with the statements of {@link #ddl} among its
 * own migrations; {@link #verify} says whether they are right, whoever made them.
 */
public final class SallyportSchema {

  private SallyportSchema() {}

  /**
   * Makes the schema if it is not there, and applies what is missing; any number of processes may
   * do so at once. The history is kept in that schema, apart from one that the host has of its own.
   * Takes two connections.
   *
   * @param dataSource of a role that may create; not through a pooling proxy
   * @return how many migrations were applied
   * @throws StoresUnavailable if the database cannot be reached now
   * @throws UnusableDatabase if it does not let us in, has another encoding than UTF8, or the
   *     schema holds something else than our migrations have made
   * @throws IllegalStateException if Flyway, or what it needs, is not on the class path or too old
   * @throws IllegalArgumentException if it is no name for a schema, see {@link SchemaName}
   */
  public static int migrate(DataSource dataSource, String schema) {
    var name = new SchemaName(schema);
    LibraryVersions.requireForMigrations();
    try {
      return Migrations.over(dataSource, name).migrate();
    } catch (NoClassDefFoundError absent) {
      throw new IllegalStateException(
          missing(String.valueOf(absent.getMessage()).replace('/', '.'))
              + " Add org.flywaydb:flyway-database-postgresql with all that it brings, or run the"
              + " statements of SallyportSchema.ddl yourself.",
          absent);
    }
  }

  private static String missing(String type) {
    return type.startsWith("org.flywaydb.")
        ? "Flyway is not on the class path: " + type + " is missing."
        : "Flyway needs what is not on the class path: " + type + " is missing.";
  }

  /**
   * Compares the schema with what this version needs, and changes nothing. What the host has added
   * to it is none of our business.
   *
   * @throws SchemaMismatch names every table, column, constraint and index that is missing or
   *     another one
   * @throws UnusableDatabase if it has another encoding than UTF8, or is older than PostgreSQL 14
   * @throws StoresUnavailable if the database cannot be reached, or does not answer in time
   * @throws IllegalArgumentException if it is no name for a schema, see {@link SchemaName}
   */
  public static void verify(DataSource dataSource, String schema) {
    var name = new SchemaName(schema);
    List<String> problems = problems(partsOf(dataSource, name));
    if (!problems.isEmpty()) {
      throw new SchemaMismatch(name, problems);
    }
  }

  /**
   * Every statement that makes the schema, as one text. Each migration begins with a comment that
   * names its file; later versions only add migrations, so a host that has run the first n goes on
   * with the next.
   *
   * @throws IllegalArgumentException if it is no name for a schema, see {@link SchemaName}
   */
  public static String ddl(String schema) {
    var name = new SchemaName(schema);
    return MigrationScripts.NAMES.stream()
        .map(script -> "-- " + script + "\n" + MigrationScripts.text(script, name))
        .collect(
            Collectors.joining("\n", "create schema if not exists " + name.quoted() + ";\n\n", ""));
  }

  private static List<SchemaPart> partsOf(DataSource dataSource, SchemaName schema) {
    BoundedQuery<List<SchemaPart>> question =
        connection -> {
          ServerDescription.requireSupported(connection);
          return SchemaPart.of(connection, schema);
        };
    try {
      return question.askOn(dataSource);
    } catch (SQLException failure) {
      throw new StoresUnavailable(failure);
    }
  }

  private static List<String> problems(List<SchemaPart> found) {
    Map<String, String> definitions =
        found.stream().collect(Collectors.toMap(SchemaPart::key, SchemaPart::definition));
    List<String> problems = new ArrayList<>();
    for (SchemaPart part : SchemaPart.expected()) {
      String there = definitions.get(part.key());
      if (there == null) {
        if (part.isTable() || definitions.containsKey(part.tableKey())) {
          problems.add("missing: " + part);
        }
      } else if (!there.equals(part.definition())) {
        problems.add(part.key() + " is: " + there + ", and not: " + part.definition());
      }
    }
    return problems;
  }
}
