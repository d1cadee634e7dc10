package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DatabaseUrlTest {

  private static final String OS_USER = System.getProperty("user.name");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:p%40ss@db.example.org:5433/accounts?sslmode=require",
        "postgres://ann:p%40ss@db.example.org:5433/accounts?sslmode=require",
        "PostgreSQL://ann:p%40ss@db.example.org:5433/accounts?sslmode=require",
        "postgresql+asyncpg://ann:p%40ss@db.example.org:5433/accounts?ssl=require",
        "postgresql+psycopg2://ann:p@ss@db.example.org:5433/accounts?sslmode=require",
        "jdbc:postgresql://ann:p%40ss@db.example.org:5433/accounts?sslmode=require",
        "jdbc:postgresql://db.example.org:5433/accounts?user=ann&password=p%40ss&sslmode=require",
        "postgresql://db.example.org:5433/accounts?user=ann&password=p%40ss&sslmode=require",
        "  postgresql://ann:p%40ss@db.example.org:5433/accounts?sslmode=require\n",
      })
  void reads_every_form_alike(String text) {
    assertEquals(
        new DatabaseUrl(
            "jdbc:postgresql://db.example.org:5433/accounts?sslmode=require",
            "ann",
            Secret.of("p@ss")),
        DatabaseUrl.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://u@h/d, //h:5432/d",
    "postgresql://u@/d, //localhost:5432/d",
    "postgresql://u@:5433/d, //localhost:5433/d",
    "postgresql://u@h:/d, //h:5432/d",
    "postgresql://u@h, //h:5432/u",
    "postgresql://u@h/, //h:5432/u",
    "postgresql://u@h?sslmode=disable, //h:5432/u?sslmode=disable",
    "jdbc:postgresql:d?user=u, //localhost:5432/d",
    "jdbc:postgresql:/?user=u, //localhost:5432/u",
    "postgresql://u@[::1]/d, //[::1]:5432/d",
    "postgresql://u@[2001:db8::1]:5433/d, //[2001:db8::1]:5433/d",
    "postgresql://u@192.0.2.7/d, //192.0.2.7:5432/d",
    "postgresql://u@h/a%20b%2Fc%3Fd, //h:5432/a+b%2Fc%3Fd",
  })
  void fills_in_what_is_absent_as_libpq_does(String text, String expected) {
    DatabaseUrl url = DatabaseUrl.parse(text);

    assertEquals("jdbc:postgresql:" + expected, url.jdbcUrl());
    assertEquals("u", url.user());
    assertNull(url.password());
    assertEquals("", url.passwordOrEmpty());
  }

  @Test
  void takes_the_user_of_this_process_where_none_is_named() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://");

    assertEquals(OS_USER, url.user());
    assertEquals("jdbc:postgresql://localhost:5432/" + OS_USER, url.jdbcUrl());
  }

  @Test
  void looks_for_the_primary_among_several_hosts_unless_told_otherwise() {
    assertEquals(
        "jdbc:postgresql://a:5432,b:5433,[::1]:5432/d?targetServerType=primary",
        DatabaseUrl.parse("postgresql://u:p@a,b:5433,[::1]/d").jdbcUrl());
    assertEquals(
        "jdbc:postgresql://a:5432,b:5432/d?targetServerType=any",
        DatabaseUrl.parse("postgresql://u@a,b/d?target_session_attrs=any").jdbcUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "connect_timeout=7, connectTimeout=7",
    "application_name=a%20b, ApplicationName=a+b",
    "fallback_application_name=x, ApplicationName=x",
    "target_session_attrs=read-write, targetServerType=primary",
    "target_session_attrs=primary, targetServerType=primary",
    "load_balance_hosts=random, loadBalanceHosts=true",
    "load_balance_hosts=disable, loadBalanceHosts=false",
    "keepalives=0, tcpKeepAlive=false",
    "keepalives=1, tcpKeepAlive=true",
    "channel_binding=require, channelBinding=require",
    "require_auth=scram-sha-256, requireAuth=scram-sha-256",
    "sslnegotiation=direct, sslNegotiation=direct",
    "gssencmode=disable, gssEncMode=disable",
    "sslrootcert=/etc/ca.pem, sslrootcert=%2Fetc%2Fca.pem",
    "ssl=verify-full, sslmode=verify-full",
    "ssl=true, ssl=true",
    "prepareThreshold=0, prepareThreshold=0",
    "pgbouncer=true, prepareThreshold=0",
    "a=b&, ''",
  })
  void spells_parameters_as_the_driver_does(String given, String expected) {
    if (expected.isEmpty()) {
      assertThrows(IllegalArgumentException.class, () -> parameters(given));
      return;
    }
    assertEquals(expected, parameters(given));
  }

  @Test
  void needs_not_be_told_that_text_is_utf_8() {
    assertEquals("", parameters("client_encoding=UTF8"));
  }

  private static String parameters(String given) {
    String url = DatabaseUrl.parse("postgresql://u@h/d?" + given).jdbcUrl();
    return url.substring(url.indexOf("/d") + 2).replaceFirst("^\\?", "");
  }

  @ParameterizedTest
  @CsvSource({
    "hostaddr=192.0.2.1, hostaddr",
    "host=%2Fcloudsql%2Fx, host",
    "port=5, port",
    "dbname=x, dbname",
    "PGHOST=x, PGHOST",
    "service=x, service",
    "passfile=x, passfile",
    "sslpassword=x, sslpassword",
    "sslcrl=x, sslcrl",
    "keepalives_idle=3, keepalives_idle",
    "tcp_user_timeout=3, tcp_user_timeout",
    "schema=public, schema",
    "logServerErrorDetail=true, logServerErrorDetail",
    "target_session_attrs=standby, target_session_attrs",
    "target_session_attrs=prefer-standby, target_session_attrs",
    "client_encoding=LATIN1, client_encoding",
    "pgbouncer=maybe, pgbouncer",
    "sslmode=require&sslmode=disable, sslmode",
  })
  void refuses_by_name_what_it_cannot_honour(String given, String name) {
    String message = refusalOf("postgresql://u:hidden@h/d?" + given);

    assertTrue(message.startsWith("The parameter " + name + " "), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://u:hidden@h/d",
        "jdbc:mysql://u:hidden@h/d",
        "u:hidden@h/d",
        "postgresql:hidden",
        "postgresql:u:hidden@h/d",
        "postgresql://u:hid/den@h/d",
        "postgresql://u:hid?den@h/d",
        "postgresql://u:hid?den=1@h/d",
        "postgresql://u:hidden%@h/d",
        "postgresql://u:hidden%4@h/d",
        "postgresql://u:hidden%zz@h/d",
        "postgresql://u:hidden%ff@h/d",
        "postgresql://u:hidden%00@h/d",
        "postgresql://u:hidden@h:hidden/d",
        "postgresql://u:hidden@h:0/d",
        "postgresql://u:hidden@h:65536/d",
        "postgresql://u:hidden@h:999999/d",
        "postgresql://u:hidden@h:5432:5432/d",
        "postgresql://u:hidden@%2Ftmp/d",
        "postgresql://u:hidden@ho st/d",
        "postgresql://u:hidden@[::1/d",
        "postgresql://u:hidden@[nothex]/d",
        "postgresql://u:hidden@h/d?hidden",
        "postgresql://u:hidden@h/d?hid%20den=1",
      })
  void refuses_what_is_no_such_url_without_showing_it(String text) {
    assertFalse(refusalOf(text).contains("hid"));
  }

  private static String refusalOf(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> DatabaseUrl.parse(text));
    assertNull(refusal.getCause());
    return String.valueOf(refusal.getMessage());
  }

  @Test
  void shows_no_password() {
    String shown = DatabaseUrl.parse("postgresql://ann:hidden@h/d?password=hidden2").toString();

    assertFalse(shown.contains("hidden"), shown);
    assertTrue(shown.contains("ann"), shown);
  }

  private static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void gives_the_driver_exactly_what_was_meant(long seed) {
    var random = new Random(seed);
    String user = "u" + text(random);
    String password = "p" + text(random);
    String database = "d" + text(random);
    String application = "a" + text(random);

    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://%s:%s@db-%d.example.org:%d/%s?application_name=%s"
                .formatted(
                    percent(user),
                    percent(password),
                    seed,
                    seed + 1,
                    percent(database),
                    percent(application)));
    Properties read = Driver.parseURL(url.jdbcUrl(), new Properties());

    assertEquals(user, url.user());
    assertEquals(password, url.passwordOrEmpty());
    assertEquals(database, read.getProperty("PGDBNAME"));
    assertEquals("db-" + seed + ".example.org", read.getProperty("PGHOST"));
    assertEquals(String.valueOf(seed + 1), read.getProperty("PGPORT"));
    assertEquals(application, read.getProperty("ApplicationName"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answers_any_text_with_a_url_or_a_refusal_that_shows_no_password(long seed) {
    var random = new Random(seed);
    String noise = "postgresql://u:x%shidden%s@%s".formatted(text(random), text(random), "h/d");
    String cut = noise.substring(random.nextInt(4), noise.length() - random.nextInt(4));

    try {
      assertFalse(DatabaseUrl.parse(cut).toString().contains("hidden"), cut);
    } catch (IllegalArgumentException refusal) {
      assertFalse(String.valueOf(refusal.getMessage()).contains("hidden"), cut);
    }
  }

  /** Rich in the characters that mean something in a URL. */
  private static String text(Random random) {
    String alphabet = "aZ09:/?#[]@!$&'()*+,;=%-._~ \\\"<>{}|^`é漢😀\t";
    int[] points = alphabet.codePoints().toArray();
    return random
        .ints(random.nextInt(12), 0, points.length)
        .mapToObj(i -> Character.toString(points[i]))
        .collect(Collectors.joining());
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://u@db.invalid/d, db.invalid",
    "postgresql://u@192.0.2.7/d, 192.0.2.7",
    "postgresql://u@[2001:db8::1]/d, [2001:db8::1]",
    "postgresql://u@192.0.2.7/d?sslmode=disable, 192.0.2.7",
    "postgresql://u@192.0.2.7/d?sslmode=allow, 192.0.2.7",
    "postgresql://u@192.0.2.7/d?sslmode=prefer, 192.0.2.7",
    "'postgresql://u@localhost,192.0.2.7,127.0.0.1/d', 192.0.2.7",
    "postgresql://u@192.0.2.7/d?sslmode=require, ''",
    "postgresql://u@192.0.2.7/d?sslmode=verify-ca, ''",
    "postgresql://u@192.0.2.7/d?sslmode=verify-full, ''",
    "postgresql://u@192.0.2.7/d?ssl=true, ''",
    "postgresql://u@192.0.2.7/d?gssencmode=require, ''",
    "postgresql://u@localhost/d, ''",
    "postgresql://u@/d, ''",
    "postgresql://u@127.9.9.9/d?sslmode=disable, ''",
    "postgresql://u@[::1]/d, ''",
  })
  void names_each_host_off_this_machine_that_may_be_talked_to_in_clear(String url, String host) {
    assertEquals(host, String.join(",", DatabaseUrl.parse(url).unencryptedHosts()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sslmode=full",
        "require_auth=",
        "require_auth=scram",
        "require_auth=md5,!none",
      })
  void refuses_a_mode_that_would_mean_another_one(String parameter) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> DatabaseUrl.parse("postgresql://u@h/d?" + parameter));

    String name = parameter.substring(0, parameter.indexOf('='));
    assertTrue(String.valueOf(refused.getMessage()).contains(name), refused::getMessage);
  }
}
