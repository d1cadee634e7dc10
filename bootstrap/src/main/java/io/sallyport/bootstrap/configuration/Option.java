package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.choice;
import static io.sallyport.bootstrap.configuration.ValueFormat.text;
import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.SessionPolicy;
import java.util.Locale;
import java.util.Optional;

/**
 * Every option there is, each said once: parsing, {@code --help} and {@code docs/configuration.md}
 * are made from this table. The name of a constant is the name of its environment variable.
 */
public enum Option {
  DATABASE_URL(
      text("postgresql://user:password@host:5432/database").kept(),
      "none: PostgreSQL runs inside, under DATA_DIR",
      "The database, in the URL form of libpq or JDBC."),
  DATABASE_MIGRATION_URL(
      text("as DATABASE_URL").kept(),
      "DATABASE_URL",
      "The same database reached directly, by a role that may change tables: for migrations, when"
          + " DATABASE_URL leads through a pooling proxy or has a lesser role."),
  DATABASE_POOL_SIZE(whole(1, 200), "10", "Connections to the database, at most."),

  SECRET_KEY(
      text("256 random bits: 64 hexadecimal digits or 43 characters of Base64; 48 characters for"
              + " HS384, 64 for HS512")
          .kept(),
      "made once and kept in DATA_DIR; must be given with DATABASE_URL",
      "Signs access tokens, as the UTF-8 bytes of this text, or seals the key pairs that do, and"
          + " seals answers that are kept. Make one with `openssl rand -base64 48`. Whoever has it"
          + " can be anyone. To replace it, see SECRET_KEY_PREVIOUS."),
  SECRET_KEY_PREVIOUS(
      text("as SECRET_KEY").kept(),
      "none",
      "The key before, while a new one takes its place: what it signed or sealed stays good, and"
          + " nobody is signed out. Unset it after a day; with RS256 and ES256 type `keys rotate`"
          + " first, so that the next pair is sealed under the new key."),
  ALGORITHM(
      choice("HS256", "HS384", "HS512", "RS256", "ES256"),
      "HS256",
      "How access tokens are signed. RS256 and ES256 sign with key pairs that are made here, kept"
          + " sealed and published at `/.well-known/jwks.json`."),
  KEY_ROTATION_DAYS(
      whole(0, 3650),
      "90",
      "How long one key pair of RS256 or ES256 signs; 0 for as long as nobody types `keys"
          + " rotate`."),
  ACCESS_TOKEN_EXPIRE_MINUTES(whole(1, 1440), "30", "How long an access token is good."),
  REFRESH_GRACE_SECONDS(
      whole(0, 60),
      "10",
      "How long the last refresh token that was used gets the same successor again, for a client"
          + " that lost the answer; later it is theft and the session ends."),
  SESSION_IDLE_DAYS(
      whole(1, 365),
      "30, or SESSION_MAX_DAYS if that is less",
      "How long a session lives without being refreshed; a lower value holds for open sessions"
          + " too."),
  SESSION_MAX_DAYS(
      whole(1, 365),
      "90",
      "How long a session lives at most, however often used; a lower value holds for open sessions"
          + " too, a higher one for those to come."),
  SESSIONS_PER_USER(
      whole(1, SessionPolicy.MAX_SESSIONS),
      "20",
      "How many live sessions one user may have; the oldest gives way."),
  TOKEN_ISSUER(
      text("a name or URL"), "PUBLIC_URL, or sallyport without it", "The `iss` of access tokens."),
  TOKEN_AUDIENCE(text("a name or URL"), "sallyport", "The `aud` of access tokens."),
  TOKEN_TYPE(
      choice("at+jwt", "JWT"),
      "at+jwt",
      "The `typ` of access tokens: that of RFC 9068, or `JWT` for services whose library refuses"
          + " it. [Verifying tokens](verifying-tokens.md) says which."),
  CLIENT_ID(
      text("a name"),
      "sallyport",
      "The `client_id` of access tokens: the name of the programs of yours that log people in."),
  INTROSPECTION_CREDENTIALS(
      text("name:secret of each service, separated by commas or white space").kept(),
      "none: nobody may introspect",
      "The services that may ask whether a token is good, at `/api/v1/auth/introspect`. A secret"
          + " has at least 32 characters; make one with `openssl rand -hex 32`. A service that"
          + " changes its secret stands there twice."),

  HOST(
      text("an address or host name"),
      "127.0.0.1",
      "Where the API listens. 0.0.0.0 is every interface: put TLS in front of it, and set"
          + " PUBLIC_URL."),
  PORT(whole(0, 65_535), "8000", "The port of the API; 0 takes any free one."),
  PUBLIC_URL(
      text("https://host, perhaps with a port and a path"),
      "none",
      "Where clients reach us. Its path, which a proxy takes away before it asks us, stands before"
          + " ours in all that we write: `Location`, `Link`, problem types, the contract, pages."
          + " With https, browsers are told to stay there (HSTS)."),
  MANAGEMENT_HOST(
      text("an address or host name"), "127.0.0.1", "Where metrics are served: keep it private."),
  MANAGEMENT_PORT(whole(0, 65_535).or("off"), "9000", "The port of metrics; 0 takes any free one."),
  CORS_ORIGINS(
      text("origins, separated by commas"),
      "none",
      "The web pages that may call the API from a browser, as `https://app.example.org`, and apps and"
          + " extensions, as `capacitor://localhost` or `chrome-extension://id`. `*` is refused."),
  TRUSTED_PROXIES(
      text("addresses or networks, separated by commas"),
      "none",
      "The proxies whose word on the client's address is believed, as `10.0.0.0/8`."),
  PROXY_HEADERS(
      text("X-Forwarded-For or Forwarded, and perhaps X-Forwarded-Prefix"),
      "X-Forwarded-For",
      "The headers that those proxies write themselves; no other is believed, because a proxy"
          + " passes on what it does not write. Without PUBLIC_URL the path that"
          + " `X-Forwarded-Prefix` names stands before ours."),
  MAX_BODY_BYTES(whole(1_024, 16_777_216), "65536", "The largest request body."),
  CLIENT_TIMEOUT_SECONDS(
      whole(1, 600),
      "10",
      "How long a client may take to send a request, header and body, and to take each 32 KiB of a"
          + " response; then 408, or the connection is closed."),
  MAX_CONNECTIONS(
      whole(16, 100_000),
      "1000",
      "Open connections; at the limit the one that has been of no use for longest is closed for a"
          + " new one."),
  MAX_CONNECTIONS_PER_CLIENT(
      whole(1, 100_000),
      "500",
      "The same for one IPv4 address or IPv6 /64 network; those of TRUSTED_PROXIES do not count."),
  MAX_REQUESTS_PER_CLIENT(
      whole(1, 10_000),
      "three quarters of the threads",
      "Requests of one client that are worked on at a time; more wait their turn. Behind"
          + " TRUSTED_PROXIES, of the client that they name."),
  SHUTDOWN_GRACE_SECONDS(
      whole(0, 600), "10", "How long requests in flight may take to finish after a stop signal."),

  DATA_DIR(
      text("a folder"),
      "./sallyport-data",
      "The database and the secrets made for it, when there is no DATABASE_URL."),

  BCRYPT_COST(
      whole(10, 16),
      "10",
      "The work of one password hash; each step doubles it. `doctor` says what fits this machine."),
  PASSWORD_HASH_PARALLELISM(
      whole(1, 64), "one per processor", "Passwords hashed at the same time."),
  PASSWORD_HASH_QUEUE(
      whole(1, 10_000),
      "32 per hash at a time",
      "Requests that may wait for a hash; the next is answered 503 with `Retry-After`."),
  PASSWORD_MIN_LENGTH(
      whole(8, 64),
      String.valueOf(PasswordPolicy.DEFAULT_MIN_LENGTH),
      "The fewest characters of a new password; 15 where it is the only factor."),

  LOG_FORMAT(
      choice("text", "json"),
      "text on a terminal, else json",
      "One readable line, or one JSON object a line. The log goes to standard error."),
  LOG_LEVEL(choice("error", "warn", "info", "debug", "trace"), "info", "The least that is logged.");

  // A record of texts, numbers and an unmodifiable list.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ValueFormat format;

  private final String fallback;
  private final String meaning;

  Option(ValueFormat format, String fallback, String meaning) {
    this.format = format;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  public ValueFormat format() {
    return format;
  }

  /** What holds when nothing is given, for a person to read. */
  public String fallback() {
    return fallback;
  }

  public String meaning() {
    return meaning;
  }

  /** The variable that may name a file with the value instead, for a value that is kept secret. */
  public Optional<String> fileVariable() {
    return format.secret() ? Optional.of(name() + "_FILE") : Optional.empty();
  }

  /**
   * The flag on the command line. A secret has none: other users of the machine see the arguments.
   */
  public Optional<String> flag() {
    return format.secret()
        ? Optional.empty()
        : Optional.of("--" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
