package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.throttling.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How this server is to run.
 *
 * @param tracing empty if nothing is traced
 * @param rateLimits how often one network may ask; empty if they are off
 * @param guessLimits whether wrong passwords in a row are limited
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
    Optional<TracingConfiguration> tracing,
    List<RateLimit> rateLimits,
    boolean guessLimits,
    Duration shutdownGrace,
    List<String> warnings) {}
