package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** How the database is: for readiness, and for whoever examines the machine. */
public final class DatabaseStatus {

  private final DataSource dataSource;

  public DatabaseStatus(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public boolean isReachable() {
    try (Connection c = dataSource.getConnection()) {
      return c.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  public boolean isMigrated() {
    try (Connection c = dataSource.getConnection()) {
      return Migrations.standing(c).isCurrent();
    } catch (SQLException e) {
      return false;
    }
  }

  public String version() {
    try (Connection c = dataSource.getConnection()) {
      return c.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      return "";
    }
  }

  public Instant clock() {
    try (Connection c = dataSource.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("select clock_timestamp()")) {
      r.next();
      return Optional.ofNullable(r.getObject(1, OffsetDateTime.class)).orElseThrow().toInstant();
    } catch (SQLException e) {
      return Instant.EPOCH;
    }
  }
}
