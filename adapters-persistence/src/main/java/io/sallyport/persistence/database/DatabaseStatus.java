package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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
   * Asks the database. Takes no longer than getting a connection and three answers of 3 seconds.
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
    MigrationStatus standing = MigrationStatus.read(connection, SchemaName.DEFAULT);
    ServerDescription server = ServerDescription.read(connection);
    return new DatabaseStatus(
        server.versionNumber(),
        server.version(),
        server.time(),
        server.writable(),
        server.encoding(),
        standing);
  }
}
