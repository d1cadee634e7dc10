package io.sallyport.persistence.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.GSSEncMode;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/** Whether a connection is kept from those who can read the network. */
final class Encryption {

  private Encryption() {}

  /** See {@link DatabaseUrl#unencryptedHosts()}. */
  static List<String> hostsWithout(String jdbcUrl) {
    // A password, so that the driver does not look for one in a file.
    var defaults = new Properties();
    PGProperty.PASSWORD.set(defaults, "");
    Properties parts = Driver.parseURL(jdbcUrl, defaults);
    String hosts = parts == null ? null : PGProperty.PG_HOST.getOrDefault(parts);
    if (parts == null || hosts == null || isDemanded(parts)) {
      return List.of();
    }
    return Arrays.stream(hosts.split(",")).filter(host -> !isHere(host)).distinct().toList();
  }

  private static boolean isDemanded(Properties parts) {
    try {
      return SslMode.of(parts).requireEncryption() || GSSEncMode.of(parts).requireEncryption();
    } catch (PSQLException unknownMode) {
      // Then the driver connects to nobody.
      return true;
    }
  }

  private static boolean isHere(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }
}
