package io.sallyport.bench.load;

import java.util.Locale;

/** What is measured; each is a column of the table. Times are in seconds, sizes in bytes. */
enum Figure {
  RATE("requests/s", Unit.NUMBER),
  P50("p50", Unit.SECONDS),
  P95("p95", Unit.SECONDS),
  P99("p99", Unit.SECONDS),
  SERVER_CPU("server CPU", Unit.SECONDS),
  POSTGRES_CPU("PostgreSQL CPU", Unit.SECONDS),
  LOAD_CPU("load CPU", Unit.SECONDS),
  ALLOCATED("allocated", Unit.BYTES),
  STATEMENTS("statements", Unit.NUMBER),
  STATEMENT_TIME("a statement", Unit.SECONDS),
  RESIDENT("resident", Unit.BYTES),
  /**
   * What another load reached at the same time, in requests a second: a row of its own, no column.
   */
  BESIDE("beside", Unit.NUMBER);

  private enum Unit {
    NUMBER,
    SECONDS,
    BYTES
  }

  private final String title;
  private final Unit unit;

  Figure(String title, Unit unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  /** With a unit that fits the size: {@code 308 µs}, {@code 5.8 s}, {@code 132 kB}. */
  String format(double value) {
    return switch (unit) {
      case NUMBER -> digits(value);
      case SECONDS ->
          value < 0.001
              ? digits(value * 1e6) + " µs"
              : value < 1 ? digits(value * 1e3) + " ms" : digits(value) + " s";
      case BYTES -> value < 1e6 ? digits(value / 1e3) + " kB" : digits(value / 1e6) + " MB";
    };
  }

  private static String digits(double value) {
    return String.format(
        Locale.ROOT, value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%,.0f", value);
  }
}
