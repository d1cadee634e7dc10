import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Requester;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.Migrations;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * What the one statement of every signed-in request costs in a database of a million users.
 *
 * <pre>java -cp bootstrap/target/sallyport.jar bench/HotPath.java [users] [seed]</pre>
 *
 * Starts a PostgreSQL of its own, with fsync as in life, fills it with so many users (1,000,000) and three sessions for each, and prints
 * the plan of the look-up and the median and 99th percentile of 10,000 look-ups of sessions picked at random, of as many notes that a
 * session is used, which follow a look-up once a minute, and of 2,000 refreshes. Each is a call of the store from one thread, its way over loopback
 * included. Needs some 6 GB in the folder for temporary files, and leaves nothing there.
 */
public class HotPath {

  private static final int LOOKS = 10_000;
  private static final int REFRESHES = 2_000;
  private static final int SESSIONS_EACH = 3;
  private static final SessionPolicy POLICY = SessionPolicy.standard();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final HikariDataSource pool;
  private final Transactions transactions;
  private final int users;
  private final Random random;

  HotPath(HikariDataSource pool, int users, Random random) {
    this.pool = pool;
    this.transactions = PostgresTransactions.on(pool);
    this.users = users;
    this.random = random;
  }

  public static void main(String[] args) throws Exception {
    int users = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    System.out.println("users " + users + ", seed " + seed);
    Path folder = Files.createTempDirectory("sallyport-hot-path");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("data"))) {
      DatabaseLogin login = postgres.superuser();
      DatabaseUrl url = new DatabaseUrl(login.jdbcUrl() + "?socketTimeout=1800", login.user(), login.password());
      try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password().reveal());
          Statement statement = connection.createStatement()) {
        statement.execute("alter system set max_wal_size = '4GB'");
        statement.execute("select pg_reload_conf()");
      }
      new Migrations(url).migrate();
      try (HikariDataSource pool = ConnectionPool.open(url, 1)) {
        new HotPath(pool, users, new Random(seed)).run();
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    System.exit(0);
  }

  private void run() throws SQLException {
    long start = System.nanoTime();
    fill();
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    print("select version()");
    print("select relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)) from pg_class where relname in ('users', 'sessions')");

    look(LOOKS / 10);
    explain();
    report("look-up", look(LOOKS));
    report("note of the use", note(now.plusSeconds(600)));
    report("refresh", refresh());
  }

  /** Identifiers as the program makes them: in the order of time (RFC 9562 section 5.7). */
  private void fill() throws SQLException {
    String uuid =
        "(lpad(to_hex(1760000000000 + %s), 12, '0') || '7' || substr(md5(%s), 1, 3) || '8' || substr(md5(%s), 4, 15))::uuid";
    String user = uuid.formatted("u", "'u' || u", "'u' || u");
    String session = uuid.formatted("s", "'s' || s", "'s' || s");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into sallyport.users (id, email, email_canonical, password_hash, is_active, email_verified, roles, created_at,"
              + " updated_at, version, security_stamp) select " + user + ", u || '@example.org', u || '@example.org', repeat('x', 60), true,"
              + " false, '{user}', '" + now + "', '" + now + "', 1, 1 from generate_series(1, " + users + ") as u");
      // Sessions of one user are not neighbours: they were opened at different times.
      statement.execute(
          "insert into sallyport.sessions (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash, predecessor_hash,"
              + " sealed_successor, consumed_at, user_agent, ip, created_at, authenticated_at, last_used_at, expires_at, latest_end)"
              + " select " + session + ", " + user + ", 1, repeat('l', 43), 2, repeat('c', 43), repeat('p', 43), repeat('s', 43), '" + now
              + "', repeat('a', 110), '192.0.2.1', '" + now + "', '" + now + "', '" + now + "', timestamptz '" + now
              + "' + interval '1 day' + s * interval '1 millisecond', timestamptz '" + now + "' + interval '90 days'"
              + " from generate_series(1, " + SESSIONS_EACH * users + ") as s, lateral (select 1 + s % " + users + " as u) as owner");
      statement.execute("vacuum analyze sallyport.users, sallyport.sessions");
      statement.execute("checkpoint");
    }
  }

  private SessionId someone() throws SQLException {
    int n = 1 + random.nextInt(SESSIONS_EACH * users);
    String hash = md5("s" + n);
    String hex = String.format("%012x", 1760000000000L + n) + "7" + hash.substring(0, 3) + "8" + hash.substring(3, 18);
    return new SessionId(UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
  }

  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long[] look(int times) throws SQLException {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      SessionId id = someone();
      long start = System.nanoTime();
      boolean known = transactions.inOneStatement(stores -> stores.sessions().authenticate(id, SessionPolicy.standard(), now)).isPresent();
      nanos[i] = System.nanoTime() - start;
      if (!known) {
        throw new IllegalStateException("Not found: " + id);
      }
    }
    return nanos;
  }

  private long[] note(Instant at) throws SQLException {
    long[] nanos = new long[LOOKS];
    for (int i = 0; i < LOOKS; i++) {
      SessionId id = someone();
      long start = System.nanoTime();
      transactions.inOneStatement(
          stores -> {
            stores.sessions().noteUse(id, at);
            return id;
          });
      nanos[i] = System.nanoTime() - start;
    }
    return nanos;
  }

  private long[] refresh() throws SQLException {
    SecretSource secrets =
        count -> {
          byte[] bytes = new byte[count];
          RANDOM.nextBytes(bytes);
          return bytes;
        };
    long[] nanos = new long[REFRESHES];
    for (int i = 0; i < REFRESHES; i++) {
      RefreshToken token = RefreshToken.draw(someone(), secrets);
      try (Connection connection = pool.getConnection();
          PreparedStatement give = connection.prepareStatement("update sallyport.sessions set refresh_token_hash = ? where id = ?")) {
        give.setString(1, token.hash());
        give.setObject(2, token.sessionId().value());
        give.executeUpdate();
      }
      Rotation rotation = Rotation.of(token, token.next(secrets), Requester.of(Device.unknown()), POLICY, now);
      long start = System.nanoTime();
      boolean rotated = transactions.inTransaction(stores -> stores.sessions().rotate(rotation)).isPresent();
      nanos[i] = System.nanoTime() - start;
      if (!rotated) {
        throw new IllegalStateException("Not refreshed: " + token.sessionId());
      }
    }
    return nanos;
  }

  private void explain() throws SQLException {
    String sql =
        lookUp()
            .replace(":id", "'" + someone() + "'")
            .replace(":openedAfter", "timestamptz '" + now.minus(POLICY.sessionLifetime()) + "'")
            .replace(":refreshedAfter", "timestamptz '" + now.minus(POLICY.idleLifetime()) + "'")
            .replace(":now", "timestamptz '" + now + "'");
    print("explain (analyze, buffers) " + sql);
  }

  private static String lookUp() {
    try {
      return Arrays.stream(Class.forName("io.sallyport.persistence.session.SessionSql").getDeclaredMethods())
          .filter(method -> method.getName().equals("authenticate"))
          .map(method -> method.getAnnotation(SqlQuery.class).value().replace("<schema>", "sallyport"))
          .findFirst()
          .orElseThrow();
    } catch (ClassNotFoundException moved) {
      throw new IllegalStateException(moved);
    }
  }

  private void print(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: %d calls, median %.3f ms, p99 %.3f ms%n", what, nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }
}
