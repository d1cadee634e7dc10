package io.sallyport.bootstrap.configuration;

import java.time.Duration;
import java.util.Optional;

/**
 * How the log is written.
 *
 * @param slowStatement how long a statement takes to be told of; empty for never
 */
public record LogConfiguration(
    LogFormat format, LogLevel level, Optional<Duration> slowStatement) {}
