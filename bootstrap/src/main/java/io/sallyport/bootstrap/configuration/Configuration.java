package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How this server is to run.
 *
 * @param shutdownGrace how long requests in flight may take to finish after a stop signal
 * @param warnings what is allowed but probably not meant, one sentence each, to be logged
 */
public record Configuration(
    Http http,
    Management management,
    Tokens tokens,
    Passwords passwords,
    Database database,
    Logging logging,
    Duration shutdownGrace,
    List<String> warnings) {

  /**
   * Where the API listens and whom it believes.
   *
   * @param port 0 for any free one
   * @param publicUrl where clients reach us, without a slash at its end
   * @param corsOrigins origins as a browser sends them (RFC 6454 section 6.2)
   */
  public record Http(
      String host,
      int port,
      Optional<URI> publicUrl,
      List<String> corsOrigins,
      Proxies proxies,
      int maxBodyBytes,
      Clients clients) {}

  /**
   * What clients may take up at a time; one client is an IPv4 address or an IPv6 /64 network.
   *
   * @param requestsPerClient empty for what fits the number of threads
   * @param timeout to send a request, and to take the next part of a response
   */
  public record Clients(
      int connections, int connectionsPerClient, OptionalInt requestsPerClient, Duration timeout) {}

  /**
   * Whose word on a request is taken.
   *
   * @param networks in CIDR form, {@code 10.0.0.0/8}
   * @param headers those that are believed, by their names
   */
  public record Proxies(List<String> networks, List<String> headers) {}

  /**
   * Where metrics are served.
   *
   * @param port 0 for any free one; empty for nowhere
   */
  public record Management(String host, OptionalInt port) {}

  /**
   * What access tokens are made of, and how long sessions live.
   *
   * @param secretKey the key, as text whose UTF-8 bytes sign or seal; always there with a database
   *     URL, else perhaps kept in the data folder
   * @param previousSecretKey the key before, which is still believed
   * @param keyRotation how long one key pair signs; zero for as long as nobody rotates it by hand
   * @param services those that may introspect tokens
   */
  public record Tokens(
      Optional<Secret> secretKey,
      Optional<Secret> previousSecretKey,
      SigningAlgorithm algorithm,
      Duration keyRotation,
      Profile profile,
      SessionPolicy lifetimes,
      List<Service> services) {}

  /**
   * What all access tokens say alike.
   *
   * @param type {@code at+jwt} or {@code JWT}
   */
  public record Profile(String type, String issuer, String audience, String clientId) {}

  /** A service that may introspect tokens, by one of its secrets. */
  public record Service(String name, Secret secret) {}

  /**
   * What passwords must be, and what hashing them may cost.
   *
   * @param hashParallelism how many are hashed at a time
   * @param hashQueue how many may wait for that
   */
  public record Passwords(
      PasswordPolicy policy, int bcryptCost, int hashParallelism, int hashQueue) {}

  /**
   * Where the data is.
   *
   * @param url empty for the database inside, under {@code dataDirectory}
   * @param migrationUrl empty for {@code url}
   * @param dataDirectory absolute
   */
  public record Database(
      Optional<Secret> url, Optional<Secret> migrationUrl, int poolSize, Path dataDirectory) {

    public boolean isEmbedded() {
      return url.isEmpty();
    }
  }

  /** How the log is written. */
  public record Logging(LogFormat format, LogLevel level) {}
}
