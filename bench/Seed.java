import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import org.mindrot.jbcrypt.BCrypt;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a database with users and sessions by COPY, in minutes for ten millions.
 *
 * <pre>bench/seed DATABASE_URL [users] [sessions]</pre>
 *
 * 10,000,000 users and 3,000,000 sessions, unless told otherwise; needs some 1.2 kB of disk for each. The tables must be empty, and are
 * made if they are not there. The URL is of their owner: every index but those of keys is dropped before, and made again behind. The
 * same numbers give the same rows. Everyone has the password {@code seeded}-{@code password}; user 1 is {@code admin@example.org}; of 1,000
 * users 20 are inactive, 100 have no name, and one in 100,000 is an administrator.
 */
public class Seed {

  private static final long FIRST_MILLIS = Instant.parse("2023-01-01T00:00:00Z").toEpochMilli();
  private static final long SPAN_MILLIS = 1000L * 3600 * 24 * 1000;
  private static final int CHUNK = 1 << 16;
  private static final String[] SYLLABLES = {
    "an", "be", "cor", "da", "el", "fi", "gus", "ha", "il", "jo", "ka", "lem", "ma", "no", "or", "pe", "qui", "ro", "sa", "ti", "ul", "va", "wen", "xi", "yo",
    "zen"
  };
  private static final String[] HOSTS = {"mail.example", "post.example", "web.example", "example.com", "example.org", "example.net"};

  private final DatabaseUrl url;
  private final long users;
  private final String hash = BCrypt.hashpw("seeded-password", BCrypt.gensalt(10));

  Seed(DatabaseUrl url, long users) {
    this.url = url;
    this.users = users;
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 1) {
      System.err.println("bench/seed DATABASE_URL [users] [sessions]");
      System.exit(64);
    }
    long users = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
    long sessions = args.length > 2 ? Long.parseLong(args[2]) : 3_000_000;
    new Seed(DatabaseUrl.parse(args[0]), users).fill(sessions);
  }

  private void fill(long sessions) throws Exception {
    new Migrations(url).migrate();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      refuseRows(statement);
      List<String> indexes = dropIndexes(statement);
      timed("users", () -> copy("users (id, email, email_canonical, password_hash, full_name, full_name_lower, is_active, email_verified, roles,"
          + " created_at, updated_at, version, security_stamp)", users, this::user));
      timed("sessions", () -> copy("sessions (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash, user_agent, ip,"
          + " created_at, authenticated_at, last_used_at, expires_at, latest_end)", sessions, this::session));
      statement.execute("set maintenance_work_mem = '512MB'");
      for (String index : indexes) {
        timed(index.replaceFirst("CREATE (?:UNIQUE )?INDEX (\\S+) .*", "$1"), () -> statement.execute(index));
      }
      timed("vacuum analyze", () -> statement.execute("vacuum analyze sallyport.users, sallyport.sessions"));
      if (isSuperuser(statement)) {
        timed("checkpoint", () -> statement.execute("checkpoint"));
      }
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    if (url.password() != null) {
      properties.setProperty("password", url.password().reveal());
    }
    return DriverManager.getConnection(url.jdbcUrl(), properties);
  }

  private static void refuseRows(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select exists (select 1 from sallyport.users)")) {
      row.next();
      if (row.getBoolean(1)) {
        throw new IllegalStateException("There are users already.");
      }
    }
  }

  private static boolean isSuperuser(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("show is_superuser")) {
      row.next();
      return row.getString(1).equals("on");
    }
  }

  private static List<String> dropIndexes(Statement statement) throws SQLException {
    List<String> definitions = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    try (ResultSet row =
        statement.executeQuery(
            "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index where indrelid in"
                + " ('sallyport.users'::regclass, 'sallyport.sessions'::regclass)"
                + " and not exists (select 1 from pg_constraint where conindid = indexrelid) order by 1")) {
      while (row.next()) {
        names.append(names.isEmpty() ? "" : ", ").append(row.getString(1));
        definitions.add(row.getString(2));
      }
    }
    statement.execute("drop index " + names);
    return definitions;
  }

  private void copy(String columns, long rows, LongFunction<String> row) throws SQLException, IOException {
    try (Connection connection = connect()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy sallyport." + columns + " from stdin");
      StringBuilder chunk = new StringBuilder(CHUNK + 1000);
      for (long n = 1; n <= rows; n++) {
        chunk.append(row.apply(n)).append('\n');
        if (chunk.length() > CHUNK || n == rows) {
          byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
          chunk.setLength(0);
        }
      }
      copy.endCopy();
    }
  }

  private String user(long n) {
    Random random = new Random(n * 0x9E3779B97F4A7C15L);
    String first = word(random, 2, 60);
    String last = word(random, 3, 4000);
    String email = n == 1 ? "admin@example.org" : first + "." + last + n + "@" + HOSTS[Math.min(random.nextInt(10), HOSTS.length - 1)];
    String name = random.nextInt(10) == 0 ? "\\N" : first + " " + last;
    boolean admin = n == 1 || n % 100_000 == 0;
    String at = Instant.ofEpochMilli(userMillis(n)).toString();
    return String.join("\t", userId(n).toString(), email, email, hash, name, name, n == 1 || random.nextInt(50) > 0 ? "t" : "f", "t",
        admin ? "{user,admin}" : "{user}", at, at, "1", "1");
  }

  private String session(long n) {
    long owner = 1 + Math.floorMod(n * 7919, users);
    long now = System.currentTimeMillis();
    long opened = now - 1000L * 3600 * 24 * 20 + n % (1000L * 3600 * 24 * 19);
    return String.join("\t", uuid(opened, ~n).toString(), userId(owner).toString(), "1", "lllllllllllllllllllllllllllllllllllllllllll", "1",
        "ccccccccccccccccccccccccccccccccccccccccccc", "Mozilla/5.0 (X11; Linux x86_64) of a benchmark, as long as those of browsers are today; 137.0",
        "192.0.2.1", Instant.ofEpochMilli(opened).toString(), Instant.ofEpochMilli(opened).toString(), Instant.ofEpochMilli(now).toString(),
        Instant.ofEpochMilli(opened + 1000L * 3600 * 24 * 30).toString(), Instant.ofEpochMilli(opened + 1000L * 3600 * 24 * 90).toString());
  }

  /** Of some hundred or thousand words the first are much more frequent, as those of names are. */
  private static String word(Random random, int syllables, int words) {
    int rank = (int) (words * Math.pow(random.nextDouble(), 3));
    var spelling = new Random(rank * 31L + syllables);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[spelling.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private long userMillis(long n) {
    return FIRST_MILLIS + (long) ((double) n / users * SPAN_MILLIS);
  }

  private UUID userId(long n) {
    return uuid(userMillis(n), n);
  }

  /** In the order of time (RFC 9562 section 5.7). */
  private static UUID uuid(long millis, long n) {
    long mixed = n * 0xBF58476D1CE4E5B9L;
    return new UUID(millis << 16 | 0x7000 | (mixed >>> 52), mixed & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void timed(String what, Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    System.out.printf("%-28s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
