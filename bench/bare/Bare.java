import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.JWTVerifier;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The smallest server of our job on our libraries, as a baseline: what is above it is the price of what we do besides. It checks no
 * session, has no limits, writes no log, and answers wrong requests as Javalin does.
 *
 * <pre>DATABASE_URL=jdbc:postgresql://... SECRET_KEY=... java -cp sallyport.jar bench/bare/Bare.java</pre>
 *
 * Prints its address. {@code GET /hello}; {@code GET /me}: a verified JWT, one SELECT by key; {@code GET /users}: the same and fifty rows;
 * {@code POST /refresh}: one UPDATE ... RETURNING, a new JWT.
 */
public final class Bare {

  private static final Duration EXPIRES = Duration.ofMinutes(30);
  private static final String USER = "select id, email, full_name, is_active, email_verified, roles, created_at, updated_at from bare.users";

  private final Algorithm algorithm = Algorithm.HMAC256(System.getenv("SECRET_KEY"));
  private final JWTVerifier verifier = JWT.require(algorithm).build();
  private final SecureRandom random = new SecureRandom();
  private final HikariDataSource pool;

  record User(UUID id, String email, String full_name, boolean is_active, boolean email_verified, String[] roles, String created_at, String updated_at) {}

  record Refresh(String refresh_token) {}

  private Bare(HikariDataSource pool) {
    this.pool = pool;
  }

  public static void main(String[] args) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(System.getenv("DATABASE_URL"));
    config.setMaximumPoolSize(10);
    Bare bare = new Bare(new HikariDataSource(config));
    Javalin app =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.jetty.host = "127.0.0.1";
                  javalin.jetty.port = 0;
                  javalin.routes.get("/hello", context -> context.contentType("application/json").result("{\"status\":\"up\"}"));
                  javalin.routes.get("/me", bare::me);
                  javalin.routes.get("/users", bare::users);
                  javalin.routes.post("/refresh", bare::refresh);
                })
            .start();
    System.out.println("http://127.0.0.1:" + app.port());
  }

  private void me(Context context) throws SQLException {
    UUID id = signedIn(context);
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(USER + " where id = ?")) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        context.json(user(row));
      }
    }
  }

  private void users(Context context) throws SQLException {
    signedIn(context);
    List<User> users = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(USER + " order by id limit 50");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        users.add(user(row));
      }
    }
    context.json(Map.of("items", users));
  }

  private void refresh(Context context) throws SQLException, GeneralSecurityException {
    String[] shown = context.bodyAsClass(Refresh.class).refresh_token().split("\\.");
    String next = secret();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update bare.sessions set refresh_hash = ?, last_used_at = now() where id = ? and refresh_hash = ? returning user_id")) {
      statement.setBytes(1, hash(next));
      statement.setObject(2, UUID.fromString(shown[0]));
      statement.setBytes(3, hash(shown[1]));
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new UnauthorizedResponse();
        }
        String access = JWT.create().withSubject(row.getString(1)).withExpiresAt(Instant.now().plus(EXPIRES)).sign(algorithm);
        context.json(Map.of("access_token", access, "refresh_token", shown[0] + "." + next));
      }
    }
  }

  private UUID signedIn(Context context) {
    return UUID.fromString(verifier.verify(context.header("Authorization").substring("Bearer ".length())).getSubject());
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getBoolean(5),
        (String[]) row.getArray(6).getArray(),
        row.getTimestamp(7).toInstant().toString(),
        row.getTimestamp(8).toInstant().toString());
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String secret) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
  }
}
