package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;
import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import java.util.List;
import java.util.OptionalInt;

/** Where what only operators see is served. */
public final class ManagementOptions {

  public static final Option MANAGEMENT_HOST =
      new Option(
          "MANAGEMENT_HOST",
          text("an address or host name"),
          "127.0.0.1",
          "Where metrics are served: keep it private.");

  public static final Option MANAGEMENT_PORT =
      new Option(
          "MANAGEMENT_PORT",
          whole(0, 65_535).or("off"),
          "9000",
          "The port of metrics; 0 takes any free one.");

  static final List<Option> ALL = List.of(MANAGEMENT_HOST, MANAGEMENT_PORT);

  private ManagementOptions() {}

  static ManagementConfiguration read(OptionValues values, HttpConfiguration http) {
    boolean off = values.text(MANAGEMENT_PORT).filter("off"::equalsIgnoreCase).isPresent();
    var management =
        new ManagementConfiguration(
            HttpOptions.host(values, MANAGEMENT_HOST),
            off ? OptionalInt.empty() : OptionalInt.of(values.wholeOrDefault(MANAGEMENT_PORT)));
    if (http.port() != 0 && management.port().equals(OptionalInt.of(http.port()))) {
      values.refuse(
          MANAGEMENT_PORT, "is the same as PORT", "Give another port, or `off` for no metrics.");
    }
    return management;
  }
}
