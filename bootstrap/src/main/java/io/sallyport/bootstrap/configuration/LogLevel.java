package io.sallyport.bootstrap.configuration;

/** The least that is logged. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE
}
