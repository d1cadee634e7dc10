package io.sallyport.persistence.database;

import java.util.HashMap;
import java.util.Map;

/** What we ask of the JDBC driver where the database URL says nothing. */
final class DriverProperties {

  private DriverProperties() {}

  static Map<String, String> forMigrations() {
    return Map.of(
        "ApplicationName", "sallyport-migrations",
        "connectTimeout", "5",
        "loginTimeout", "15",
        "tcpKeepAlive", "true",
        "logServerErrorDetail", "false",
        // Spares two SET statements on each new connection.
        "assumeMinServerVersion", "14");
  }

  static Map<String, String> forUse() {
    var properties = new HashMap<>(forMigrations());
    properties.put("ApplicationName", "sallyport");
    // Longer than any statement of ours may take, waits for locks included.
    properties.put("socketTimeout", "30");
    return properties;
  }
}
