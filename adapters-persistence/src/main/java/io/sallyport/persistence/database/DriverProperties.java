package io.sallyport.persistence.database;

import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGProperty;

/** What we ask of the JDBC driver where the database URL says nothing. */
final class DriverProperties {

  private DriverProperties() {}

  static Map<String, String> forMigrations(DatabaseUrl url) {
    return Map.of(
        PGProperty.REQUIRE_AUTH.getName(),
        safeAuthentication(url),
        "ApplicationName",
        "sallyport-migrations",
        "connectTimeout",
        "5",
        "loginTimeout",
        "15",
        "tcpKeepAlive",
        "true",
        "logServerErrorDetail",
        "false",
        // Spares two SET statements on each new connection.
        "assumeMinServerVersion",
        "14");
  }

  static Map<String, String> forUse(DatabaseUrl url) {
    var properties = new HashMap<>(forMigrations(url));
    properties.put("ApplicationName", "sallyport");
    // Longer than any statement of ours may take, waits for locks included.
    properties.put("socketTimeout", "30");
    return properties;
  }

  /**
   * Whoever answers may ask for the password in clear or as MD5, which is as good. By SCRAM (RFC
   * 5802) it never leaves, and the server shows that it knows it too. Without a password a server
   * may ask for none, or for a certificate.
   */
  private static String safeAuthentication(DatabaseUrl url) {
    return url.password() == null ? "!password,!md5" : "scram-sha-256";
  }
}
