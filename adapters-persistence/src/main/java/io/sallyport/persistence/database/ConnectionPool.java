package io.sallyport.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** The connections of a running server. */
public final class ConnectionPool {

  private ConnectionPool() {}

  /**
   * Opens a pool, at once, whether the database can be reached or not: a server that starts before
   * its database serves as soon as that is there. Whoever asks for a connection waits 5 seconds at
   * most. No connection lives longer than 5 minutes, so that a changed address is followed.
   *
   * @param size connections, at most and, once warm, at least
   */
  public static HikariDataSource open(DatabaseUrl url, int size) {
    var config = new HikariConfig();
    config.setPoolName("sallyport");
    config.setDataSource(DriverConnections.forUse(url));
    config.setMaximumPoolSize(size);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
    config.setValidationTimeout(TimeUnit.SECONDS.toMillis(3));
    config.setKeepaliveTime(TimeUnit.MINUTES.toMillis(2));
    config.setMaxLifetime(TimeUnit.MINUTES.toMillis(5));
    config.setExceptionOverride(new EvictStandbys());
    return new HikariDataSource(config);
  }

  /** Hikari itself throws away what is broken; to it, the standby that was our primary is not. */
  private static final class EvictStandbys implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
      return "25006".equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
  }
}
