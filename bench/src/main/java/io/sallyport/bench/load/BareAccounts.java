package io.sallyport.bench.load;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The users and sessions of the baseline: those of Sallyport, copied to tables as small as its job.
 */
final class BareAccounts {

  static final String USER =
      "select id, email, full_name, is_active, email_verified, roles, created_at, updated_at from bare.users where id = ";

  private final Postgres postgres;
  private final List<String> ids;

  BareAccounts(Postgres postgres) throws SQLException {
    this.postgres = postgres;
    postgres.execute("create schema bare authorization bare");
    postgres.execute(
        "create table bare.users as select id, email, password_hash, full_name, is_active, email_verified, roles, created_at, updated_at from sallyport.users");
    postgres.execute("alter table bare.users add primary key (id)");
    postgres.execute("create unique index on bare.users (email)");
    postgres.execute(
        "create table bare.sessions (id uuid primary key, user_id uuid not null, refresh_hash bytea not null, last_used_at timestamptz not null)");
    postgres.execute("grant select, insert, update on all tables in schema bare to bare");
    postgres.execute("vacuum analyze bare.users, bare.sessions");
    ids =
        postgres
            .text("select id from bare.users where is_active order by id limit 64")
            .lines()
            .toList();
  }

  /** Of 64 users. */
  List<String> accessTokens(String secretKey) {
    Instant end = Instant.now().plus(Duration.ofHours(4));
    Algorithm algorithm = Algorithm.HMAC256(secretKey);
    return ids.stream()
        .map(id -> JWT.create().withSubject(id).withExpiresAt(end).sign(algorithm))
        .toList();
  }

  Path writeRefreshTokens(Path file, int count) throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = UUID.randomUUID().toString();
      String secret = UUID.randomUUID().toString();
      String hash =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      postgres.execute(
          "insert into bare.sessions values ('"
              + id
              + "', '"
              + ids.get(i % ids.size())
              + "', '\\x"
              + hash
              + "', now())");
      tokens.add(id + "." + secret);
    }
    return Files.write(file, tokens);
  }

  /** The query of {@code GET /me} for some users, a file of pgbench for each. */
  List<Path> writeQueries(Path folder) throws Exception {
    List<Path> files = new ArrayList<>();
    for (String id : ids.subList(0, 16)) {
      files.add(Files.writeString(folder.resolve("me-" + id + ".sql"), USER + "'" + id + "';\n"));
    }
    return files;
  }
}
