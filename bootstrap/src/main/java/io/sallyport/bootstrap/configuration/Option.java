package io.sallyport.bootstrap.configuration;

import java.util.Locale;
import java.util.Optional;

/**
 * One option, said once: parsing, {@code --help} and {@code docs/configuration.md} are made from
 * it.
 *
 * @param name of its environment variable
 * @param format what its value looks like
 * @param fallback what holds when nothing is given, for a person to read
 */
public record Option(String name, ValueFormat format, String fallback, String meaning) {

  /** The variable that may name a file with the value instead, for a value that is kept secret. */
  public Optional<String> fileVariable() {
    return format.secret() ? Optional.of(name + "_FILE") : Optional.empty();
  }

  /**
   * The flag on the command line. A secret has none: other users of the machine see the arguments.
   */
  public Optional<String> flag() {
    return format.secret()
        ? Optional.empty()
        : Optional.of("--" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
