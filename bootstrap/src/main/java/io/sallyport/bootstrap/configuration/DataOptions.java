package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where the server keeps what is not in a database elsewhere. */
public final class DataOptions {

  public static final Option DATA_DIR =
      new Option(
          "DATA_DIR",
          text("a folder"),
          "./sallyport-data",
          "The database and the secrets made for it, when there is no DATABASE_URL.");

  static final List<Option> ALL = List.of(DATA_DIR);

  private DataOptions() {}

  static Path read(OptionValues values) {
    String given = values.textOrDefault(DATA_DIR);
    try {
      return Path.of(given).toAbsolutePath().normalize();
    } catch (InvalidPathException noPath) {
      values.refuse(DATA_DIR, "is " + QuotedValue.of(given), "Give the path of a folder.");
      return Path.of(DATA_DIR.fallback());
    }
  }
}
