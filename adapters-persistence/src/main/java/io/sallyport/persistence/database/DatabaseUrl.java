package io.sallyport.persistence.database;

import io.sallyport.domain.shared.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who we are to it.
 *
 * @param jdbcUrl for the driver; without credentials, so that it may be shown
 * @param password null if none was given: the server asks for none, or for a certificate
 */
public record DatabaseUrl(String jdbcUrl, String user, @Nullable Secret password) {

  private static final Pattern SCHEME =
      Pattern.compile("(?i)(?:postgres(?:ql)?(?:\\+[a-z0-9_]+)?://|jdbc:postgresql:(?://|(/?)))");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(?::([0-9]{0,5}))?");
  private static final String DEFAULT_PORT = "5432";

  /**
   * Reads the URL forms of libpq (PostgreSQL manual, section "Connection URIs"), of SQLAlchemy
   * ({@code postgresql+driver://}) and of the JDBC driver. What is absent is as in libpq: this
   * machine, port 5432, the user of this process, the database of that name. User, password,
   * database and values are percent-decoded.
   *
   * @throws IllegalArgumentException with one sentence that says what is wrong and never shows a
   *     part of the URL but the name of a parameter
   */
  public static DatabaseUrl parse(String text) {
    String url = text.strip();
    Matcher scheme = SCHEME.matcher(url);
    if (!scheme.lookingAt()) {
      throw new IllegalArgumentException(
          "A database URL begins with postgresql://, postgres:// or jdbc:postgresql://.");
    }
    // The driver also takes a database alone, without a host.
    String rest = (scheme.group(1) == null ? "" : "/") + url.substring(scheme.end());
    int query = rest.indexOf('?');
    String place = query < 0 ? rest : rest.substring(0, query);
    int slash = place.indexOf('/');
    String authority = slash < 0 ? place : place.substring(0, slash);
    if (rest.indexOf('@', authority.length()) >= 0) {
      throw new IllegalArgumentException(
          "There is an @ behind the first / or ?. Write these in a user, password or value as %40,"
              + " %2F and %3F.");
    }
    var parameters = UrlParameters.parse(query < 0 ? "" : rest.substring(query + 1));
    return of(authority, slash < 0 ? "" : place.substring(slash + 1), parameters);
  }

  /**
   * The hosts off this machine that it may talk to in clear, because nothing in it demands TLS:
   * whoever answers decides. Looks their names up.
   */
  public List<String> unencryptedHosts() {
    return Encryption.hostsWithout(jdbcUrl);
  }

  /** As the driver takes it. */
  String passwordOrEmpty() {
    return password == null ? "" : password.reveal();
  }

  private static DatabaseUrl of(String authority, String path, UrlParameters parameters) {
    int at = authority.lastIndexOf('@');
    String[] credentials = at < 0 ? new String[] {""} : authority.substring(0, at).split(":", 2);
    String user = firstGiven(UrlParameters.decoded(credentials[0]), parameters.user(), osUser());
    Secret password =
        credentials.length == 2
            ? Secret.of(UrlParameters.decoded(credentials[1]))
            : parameters.password();
    String database = firstGiven(UrlParameters.decoded(path), user);
    String[] hosts = authority.substring(at + 1).split(",", -1);

    Map<String, String> driver = new LinkedHashMap<>(parameters.driver());
    if (hosts.length > 1) {
      // We write, so of several hosts only the primary is of use.
      driver.putIfAbsent("targetServerType", "primary");
    }
    String jdbcUrl =
        "jdbc:postgresql://"
            + Arrays.stream(hosts).map(DatabaseUrl::hostAndPort).collect(Collectors.joining(","))
            + "/"
            + encoded(database)
            + driver.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", driver.isEmpty() ? "" : "?", ""));
    return new DatabaseUrl(
        jdbcUrl, user, password == null || password.reveal().isEmpty() ? null : password);
  }

  private static String hostAndPort(String text) {
    Matcher matcher = HOST_AND_PORT.matcher(UrlParameters.decoded(text));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A host is a name or an address, IPv6 in brackets, with a port behind a colon or none;"
              + " there are no Unix sockets. If this is in the password, percent-encode it.");
    }
    String host = matcher.group(1).isEmpty() ? "localhost" : matcher.group(1);
    String port = matcher.group(2);
    if (port == null || port.isEmpty()) {
      port = DEFAULT_PORT;
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > 65535) {
      throw new IllegalArgumentException("A port is a number from 1 to 65535.");
    }
    return host + ":" + number;
  }

  private static String firstGiven(@Nullable String... choices) {
    for (String choice : choices) {
      if (choice != null && !choice.isEmpty()) {
        return choice;
      }
    }
    throw new IllegalArgumentException("There is no user in it.");
  }

  private static @Nullable String osUser() {
    return System.getProperty("user.name");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
