package io.sallyport.bootstrap.configuration;

/** How a line of the log is written. */
public enum LogFormat {
  /** For a person at a terminal. */
  TEXT,
  /** One JSON object a line, for a machine. */
  JSON
}
