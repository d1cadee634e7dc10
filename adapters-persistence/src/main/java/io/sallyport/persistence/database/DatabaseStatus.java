package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What a database says of itself, for readiness and for whoever looks into trouble.
 *
 * @param versionNumber of the server, as {@code server_version_num}: 180006 is 18.6
 * @param version of the server, as it prints it
 * @param serverTime its clock, when it answered
 * @param writable false on a standby, and where transactions are read-only by default
 * @param encoding of the database; ours must be {@code UTF8}
 * @param migrations how the schema stands to this version of the code
 */
public record DatabaseStatus(
    int versionNumber,
    String version,
    Instant serverTime,
    boolean writable,
    String encoding,
    MigrationStatus migrations) {

  private static final String QUESTION =
      ServerDescription.QUESTION
          + ", array(select version from "
          + SchemaName.DEFAULT.quoted()
          + "."
          + MigrationStatus.HISTORY
          + " where success and version is not null) as applied";

  /** The oldest server on which all this is tested. */
  public static final int OLDEST_SUPPORTED = ServerDescription.OLDEST_SUPPORTED;

  /** Whether it has every table that this version of the code needs. */
  public boolean isMigrated() {
    return migrations.isCurrent();
  }

  /** Whether it can serve this version of the code. */
  public boolean isReady() {
    return writable && migrations.isCurrent();
  }

  /**
   * Asks the database, by one statement unless it has no tables yet. Takes no longer than getting a
   * connection and four responses of 3 seconds.
   *
   * @throws StoresUnavailable if it cannot be reached, or does not answer in time
   */
  public static DatabaseStatus read(DataSource dataSource) {
    BoundedQuery<DatabaseStatus> question = DatabaseStatus::read;
    try {
      return question.askOn(dataSource);
    } catch (SQLException failure) {
      throw new StoresUnavailable(failure);
    }
  }

  private static DatabaseStatus read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUESTION)) {
      row.next();
      String[] applied = (String[]) row.getArray("applied").getArray();
      return of(
          ServerDescription.of(row),
          MigrationStatus.of(Stream.of(applied).map(Integer::valueOf).collect(Collectors.toSet())));
    } catch (SQLException failure) {
      if (SqlStates.of(failure).equals(SqlStates.NO_SUCH_TABLE)) {
        return of(
            ServerDescription.read(connection),
            MigrationStatus.read(connection, SchemaName.DEFAULT));
      }
      throw failure;
    }
  }

  private static DatabaseStatus of(ServerDescription server, MigrationStatus standing) {
    return new DatabaseStatus(
        server.versionNumber(),
        server.version(),
        server.time(),
        server.writable(),
        server.encoding(),
        standing);
  }
}
