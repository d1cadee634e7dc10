package io.sallyport.persistence.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Whether the history that Flyway keeps says that every migration of ours is applied as it is here.
 * Flyway would find the same, after its classes are loaded and it has looked around.
 */
final class CurrentHistory {

  private CurrentHistory() {}

  /** By one statement. False wherever Flyway has something to do or to refuse. */
  static boolean isKept(Connection connection, SchemaName schema) throws SQLException {
    Set<String> missing = new HashSet<>(MigrationScripts.NAMES);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select version, script, checksum, success from "
                    + schema.quoted()
                    + "."
                    + MigrationStatus.HISTORY
                    + " where version is not null")) {
      while (row.next()) {
        String version = row.getString(1);
        String script = row.getString(2);
        boolean isFine =
            missing.remove(script)
                ? script.startsWith("V" + version + "__") && checksum(script) == row.getInt(3)
                : isLater(version);
        if (!isFine || !row.getBoolean(4)) {
          return false;
        }
      }
      return missing.isEmpty();
    } catch (SQLException failure) {
      if (SqlStates.of(failure).equals(SqlStates.NO_SUCH_TABLE)) {
        return false;
      }
      throw failure;
    }
  }

  private static boolean isLater(String version) {
    return version.matches("\\d{1,9}")
        && Integer.parseInt(version) > Collections.max(MigrationScripts.VERSIONS);
  }

  /** As Flyway counts it: CRC-32 of the lines without their ends. */
  private static int checksum(String name) {
    CRC32 checksum = new CRC32();
    try (var text =
        new BufferedReader(
            new InputStreamReader(MigrationScripts.open(name), StandardCharsets.UTF_8))) {
      text.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return (int) checksum.getValue();
  }
}
