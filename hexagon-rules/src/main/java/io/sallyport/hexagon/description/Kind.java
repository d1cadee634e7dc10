package io.sallyport.hexagon.description;

/** What a component is in a hexagon. */
public enum Kind {
  /** The model and its rules. */
  DOMAIN,
  /** The use cases. */
  APPLICATION,
  /** Asks the application: REST, a command line, a queue that is read. */
  DRIVING_ADAPTER,
  /** Is asked by the application: a database, a mailer, a clock. */
  DRIVEN_ADAPTER,
  /** What driving adapters share, such as an HTTP server; knows no capability. */
  SUPPORT,
  /** Knows everybody and wires them. */
  COMPOSITION_ROOT,
  /** Helps tests only. */
  TESTKIT;

  /** Whether it is the domain or the application. */
  public boolean isCore() {
    return this == DOMAIN || this == APPLICATION;
  }

  /** Whether it is an adapter of either side, or the support of one. */
  public boolean isAdapter() {
    return this == DRIVING_ADAPTER || this == DRIVEN_ADAPTER || this == SUPPORT;
  }
}
