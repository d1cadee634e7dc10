package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a database needs before anything is served from it. */
public final class DatabaseRequirements {

  private DatabaseRequirements() {}

  /**
   * Asks the database of that URL, on a connection of its own.
   *
   * @return everything that keeps it from serving this version, as far as it can be seen; empty if
   *     it is ready
   */
  public static List<DatabaseProblem> problems(DatabaseUrl url) {
    BoundedQuery<List<DatabaseProblem>> question = DatabaseRequirements::problems;
    try {
      return question.askOn(DriverConnections.forUse(url));
    } catch (SQLException failure) {
      return List.of(DatabaseProblem.of(failure));
    }
  }

  private static List<DatabaseProblem> problems(Connection connection) throws SQLException {
    List<DatabaseProblem> problems = new ArrayList<>();
    ServerDescription server = ServerDescription.read(connection);
    server.unsupported().ifPresent(problems::add);
    if (!server.writable()) {
      problems.add(
          new DatabaseProblem(
              "The server takes no writes: it is a standby, or read-only. Lead to the primary, or"
                  + " wait until this server is one.",
              true));
    }
    Optional<DatabaseProblem> rights = Privileges.missing(connection, SchemaName.DEFAULT);
    rights.ifPresent(problems::add);
    if (rights.isEmpty() && !MigrationStatus.read(connection, SchemaName.DEFAULT).isCurrent()) {
      problems.add(
          DatabaseProblem.lasting(
              "Tables or migrations of this version are missing. Type `sallyport migrate`; if that"
                  + " finds nothing to do, DATABASE_MIGRATION_URL leads to another database."));
    }
    return problems;
  }
}
