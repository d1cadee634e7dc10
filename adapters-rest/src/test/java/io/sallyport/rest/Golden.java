package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what once was looked at and found right. */
public final class Golden {
  private final Path file;

  private Golden(Path file) {
    this.file = file;
  }

  /** One of the tests alone. */
  public static Golden testResource(String path) {
    return new Golden(Path.of("src/test/resources", path));
  }

  /** Fails if the file says another thing; {@code -Dgolden.update=true} rewrites it. */
  public void requireSame(String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertEquals(Files.readString(file), actual, () -> file + ", see -Dgolden.update=true");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
