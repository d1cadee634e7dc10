package io.sallyport.bootstrap.configuration;

import java.time.Duration;
import java.util.List;

/**
 * How this server is to run.
 *
 * @param shutdownGrace how long requests in flight may take to finish after a stop signal
 * @param warnings what is allowed but probably not meant, one sentence each, to be logged
 */
public record Configuration(
    HttpConfiguration http,
    ManagementConfiguration management,
    TokenConfiguration tokens,
    PasswordConfiguration passwords,
    DatabaseConfiguration database,
    LogConfiguration logging,
    Duration shutdownGrace,
    List<String> warnings) {}
