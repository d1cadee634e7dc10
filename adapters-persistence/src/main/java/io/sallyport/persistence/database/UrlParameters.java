package io.sallyport.persistence.database;

import io.sallyport.domain.shared.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.core.AuthMethod;
import org.postgresql.util.PSQLException;

/**
 * What stands behind the {@code ?} of a database URL.
 *
 * @param driver as the JDBC driver spells it, without credentials
 */
record UrlParameters(@Nullable String user, @Nullable Secret password, Map<String, String> driver) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

  /** Names of libpq and of SQLAlchemy's drivers that the JDBC driver spells in its own way. */
  private static final Map<String, String> SPELLED_DIFFERENTLY =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("sslnegotiation", "sslNegotiation"));

  private static final Set<String> FROM_ELSEWHERE =
      Set.of("PGHOST", "PGPORT", "PGDBNAME", "service", "sslpassword", "logServerErrorDetail");

  private static final Set<String> NAMES_OF_THE_DRIVER =
      Arrays.stream(new Driver().getPropertyInfo("jdbc:postgresql:", new Properties()))
          .map(property -> property.name)
          .filter(name -> !FROM_ELSEWHERE.contains(name))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> SSL_MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  UrlParameters {
    driver = Collections.unmodifiableMap(new LinkedHashMap<>(driver));
  }

  /**
   * @throws IllegalArgumentException if there is one that we cannot honour; names it, and shows no
   *     value
   */
  static UrlParameters parse(String query) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      String[] parts = pair.split("=", 2);
      String name = decoded(parts[0]);
      if (parts.length != 2 || !NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "Behind the ? are parameters like name=value, with & between.");
      }
      if (given.putIfAbsent(name, decoded(parts[1])) != null) {
        throw refused(name, "is there twice");
      }
    }
    String user = given.remove("user");
    String password = given.remove("password");
    Map<String, String> driver = new LinkedHashMap<>();
    given.forEach((name, value) -> translate(name, value, driver));
    return new UrlParameters(user, password == null ? null : Secret.of(password), driver);
  }

  private static void translate(String name, String value, Map<String, String> driver) {
    switch (name) {
      case "client_encoding" -> requireOneOf(name, value, "utf8", "utf-8", "auto");
      case "fallback_application_name" -> driver.putIfAbsent("ApplicationName", value);
      case "keepalives" -> driver.put("tcpKeepAlive", String.valueOf(!value.equals("0")));
      case "load_balance_hosts" ->
          driver.put("loadBalanceHosts", String.valueOf(value.equals("random")));
      case "target_session_attrs" -> driver.put("targetServerType", serverType(name, value));
      case "pgbouncer" -> {
        requireOneOf(name, value, "true");
        driver.putIfAbsent("prepareThreshold", "0");
      }
      case "sslmode" -> {
        requireOneOf(name, value, SSL_MODES.toArray(String[]::new));
        driver.put(name, value);
      }
      case "require_auth", "requireAuth" -> driver.put("requireAuth", authentication(name, value));
      case "ssl" -> driver.put(SSL_MODES.contains(value) ? "sslmode" : "ssl", value);
      default -> driver.put(spelling(name), value);
    }
  }

  private static String spelling(String name) {
    String spelling = SPELLED_DIFFERENTLY.getOrDefault(name, name);
    if (!NAMES_OF_THE_DRIVER.contains(spelling)) {
      throw refused(name, "is not one that we can honour");
    }
    return spelling;
  }

  private static String serverType(String name, String value) {
    requireOneOf(name, value, "any", "primary", "read-write");
    return value.equals("any") ? "any" : "primary";
  }

  private static String authentication(String name, String value) {
    try {
      if (AuthMethod.parseRequireAuth(value) != null) {
        return value;
      }
    } catch (PSQLException unknown) {
      // Refused with what is known.
    }
    throw refused(
        name, "lists some of none, password, md5, gss, sspi and scram-sha-256, or each after a !");
  }

  private static void requireOneOf(String name, String value, String... possible) {
    List<String> values = List.of(possible);
    if (!values.contains(value.toLowerCase(Locale.ROOT))) {
      throw refused(name, "can be " + String.join(" or ", values) + " only");
    }
  }

  private static IllegalArgumentException refused(String name, String why) {
    return new IllegalArgumentException("The parameter " + name + " " + why + ".");
  }

  /**
   * Decodes percent-encoding (RFC 3986 section 2.1) of UTF-8. A plus sign is a plus sign.
   *
   * @throws IllegalArgumentException if it cannot be decoded, or to a NUL
   */
  static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.put(bytes[i]);
      } else if (i + 2 < bytes.length
          && HexFormat.isHexDigit(bytes[i + 1])
          && HexFormat.isHexDigit(bytes[i + 2])) {
        decoded.put(
            (byte)
                (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2])));
        i += 2;
      } else {
        throw new IllegalArgumentException(
            "A % is followed by two hexadecimal digits; the % itself is written %25.");
      }
    }
    try {
      String result = StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
      if (result.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("It holds a NUL, which PostgreSQL has nowhere.");
      }
      return result;
    } catch (CharacterCodingException notText) {
      throw new IllegalArgumentException("What is percent-encoded is not UTF-8.");
    }
  }
}
