package io.sallyport.bootstrap.configuration;

/** How the log is written. */
public record LogConfiguration(LogFormat format, LogLevel level) {}
