package io.sallyport.bench.load;

/**
 * What is driven in turn with others.
 *
 * @param server whose processor time, memory and statements are counted; the one of {@link
 *     Server#none} where there is none
 * @param company what is there during a measurement, and is not measured itself
 */
record Target(String name, Server server, Action action, Company company) {

  Target(String name, Server server, Action action) {
    this(name, server, action, () -> () -> {});
  }

  Target called(String name) {
    return new Target(name, server, action, company);
  }

  Target besides(String name, Company company) {
    return new Target(name, server, action, company);
  }

  /** Loads the target for so many seconds. */
  interface Action {
    Load run(int seconds) throws Exception;
  }

  /** Comes before a measurement, and goes behind it. */
  interface Company {
    AutoCloseable come() throws Exception;
  }
}
