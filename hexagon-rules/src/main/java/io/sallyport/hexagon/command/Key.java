package io.sallyport.hexagon.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a description may say. */
enum Key {
  NAME("Shop", "what the reports call the project; needed"),
  CLASSES("target/classes", "folders of classes, or jars, one for each module; needed"),
  SOURCES("src/main/java", "folders of sources; without them one scanner is off"),
  DOMAIN("com.acme.shop.domain..", "the model and its rules"),
  APPLICATION("com.acme.shop.app..", "the use cases"),
  DRIVING_PORTS("com.acme.shop.app.api..", "what the outside asks of the application"),
  DRIVEN_PORTS("com.acme.shop.app.spi..", "what the application needs of the outside"),
  API("com.acme.shop.domain.money..", "further types of the core that may cross a driving port"),
  DRIVING_ADAPTER("rest", "com.acme.shop.rest..", "what asks the application"),
  DRIVEN_ADAPTER("db", "com.acme.shop.db..", "what the application asks"),
  SUPPORT("http", "com.acme.shop.http..", "what driving adapters share that list it below"),
  COMPOSITION_ROOT("com.acme.shop.boot..", "what wires the others"),
  TESTKIT("testkit", "com.acme.shop.testkit..", "what helps tests only"),
  LIBRARIES("db", "java.sql.., org.jdbi..", "what an adapter may use besides, its support too"),
  CORE_MAY_USE("java.lang.., java.util..", "what everybody may use of the JDK and of libraries"),
  CAPABILITIES("com.acme.shop.domain.(*)..", "slices that see only what the lines below allow"),
  ALLOW("order", "customer, price", "which slices a slice may see"),
  EXCEPT(
      "HX-06",
      "com.acme.shop.rest.Report | moves in spring | 2027-03-31",
      "a class that may break a rule: name | reason | last day"),
  EXCEPT_AT_MOST("4", "how many places the exceptions may cover in all"),
  BASELINE("hexagon-baseline.txt | 2027-12-31", "what is known to be wrong: file | last day");

  private final String suffix;
  private final String example;
  private final String meaning;

  Key(String example, String meaning) {
    this("", example, meaning);
  }

  Key(String suffix, String example, String meaning) {
    this.suffix = suffix;
    this.example = example;
    this.meaning = meaning;
  }

  /** As it is written: {@code driving-adapter}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a name follows it: {@code driving-adapter.rest}. */
  boolean isNamed() {
    return !suffix.isEmpty();
  }

  /** Whether a second line of the same key adds to the first. */
  boolean mayBeRepeated() {
    return switch (this) {
      case CLASSES, SOURCES, CORE_MAY_USE, CAPABILITIES, ALLOW, EXCEPT, LIBRARIES -> true;
      case DRIVING_PORTS, DRIVEN_PORTS, API -> true;
      default -> false;
    };
  }

  /** Whether a name may follow that need not. */
  boolean mayBeNamed() {
    return this == COMPOSITION_ROOT;
  }

  /** A line that shows its form. */
  String exampleLine() {
    return word() + (isNamed() ? "." + suffix : "") + " = " + example;
  }

  String meaning() {
    return meaning;
  }

  /** The one that is written so, without what follows the dot. */
  static Optional<Key> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Key::word).toList();
  }
}
