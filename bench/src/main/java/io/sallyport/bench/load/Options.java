package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param peers whether other servers are measured beside Sallyport as well
 * @param only scenarios that run; empty for all of the kind
 */
record Options(boolean quick, boolean peers, List<String> only, int users) {

  static final List<String> QUICK =
      List.of("me", "live", "refresh", "log-in", "storm", "start", "memory");
  static final List<String> ALL =
      List.of(
          "me",
          "live",
          "refresh",
          "log-in",
          "register",
          "list",
          "page-1000",
          "search",
          "search-nobody",
          "idle-2000",
          "slow-200",
          "mixed",
          "storm",
          "start",
          "memory");

  /** Take long, so they run only if they are asked for. */
  static final List<String> LONG = List.of("scale", "purge");

  static final String USAGE =
      """
      bench/run [--quick] [--peers] [--only SCENARIO,...] [--users NUMBER]
        --quick   some minutes: fewer scenarios, shorter windows
        --peers   also the servers of bench/peers beside Sallyport; downloads them the first time
        --only    these scenarios: %s
                  and, which take long, scale (each request beside that on a database of 100,000 users) and purge
        --users   in the database; 100,000 unless told otherwise, 60,000 when quick, at least 60,000
      """
          .formatted(String.join(", ", ALL));

  /**
   * @throws IllegalArgumentException whose message says what is wrong
   */
  static Options parse(List<String> arguments) {
    boolean quick = arguments.contains("--quick");
    List<String> only = quick ? QUICK : ALL;
    int users = quick ? 60_000 : 100_000;
    List<String> rest = new ArrayList<>(arguments);
    rest.removeAll(List.of("--quick", "--peers"));
    for (int i = 0; i < rest.size(); i += 2) {
      String value = i + 1 < rest.size() ? rest.get(i + 1) : "";
      switch (rest.get(i)) {
        case "--only" -> only = scenarios(value);
        case "--users" -> users = users(value);
        default -> throw new IllegalArgumentException("There is no option " + rest.get(i) + ".");
      }
    }
    return new Options(quick, arguments.contains("--peers"), only, users);
  }

  private static List<String> scenarios(String names) {
    List<String> only = List.of(names.split(","));
    only.stream()
        .filter(name -> !ALL.contains(name) && !LONG.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("--only: there is no scenario \"" + name + "\".");
            });
    return only;
  }

  private static int users(String number) {
    if (!number.matches("\\d{5,8}") || Integer.parseInt(number) < 60_000) {
      throw new IllegalArgumentException(
          "--users: \"" + number + "\" is not a number from 60000 to 99999999.");
    }
    return Integer.parseInt(number);
  }

  boolean has(String scenario) {
    return only.contains(scenario);
  }

  Rounds.Lengths lengths() {
    return quick ? new Rounds.Lengths(1, 2, 3, 6) : new Rounds.Lengths(2, 3, 5, 40);
  }

  /** Of both servers before anything is measured, in seconds. */
  int firstWarmUp() {
    return quick ? 12 : 45;
  }
}
