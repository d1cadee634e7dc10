package io.sallyport.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server as the build has packed it. It has been started once, by {@code
 * src/build/FirstStart.java}; what that left spares every test a first start of its own.
 */
public final class PackedServer {

  private static final Path JAR = Path.of("target", "sallyport.jar").toAbsolutePath();
  private static final Path FIRST_START = Path.of("target", "first-start").toAbsolutePath();

  private PackedServer() {}

  /** The command that runs it as a process of its own. */
  public static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // It only saves time, and is passed over where it does not fit.
                "-XX:SharedArchiveFile=" + made("classes.jsa"),
                "-Xlog:disable",
                "-jar",
                JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** A data folder after a first start: the database is there, its tables too, and no user. */
  public static Path dataFolder(Path parent) {
    Path original = made("data");
    Path copy = parent.resolve("data");
    try (Stream<Path> all = Files.walk(original)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(
            each,
            copy.resolve(original.relativize(each)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      return copy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path made(String name) {
    Path file = FIRST_START.resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          file
              + " is made by the build: ./mvnw -pl bootstrap -am pre-integration-test -DskipTests");
    }
    return file;
  }
}
