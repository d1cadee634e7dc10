import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the packed server once on a new data folder, and stops it when it serves. Integration
 * tests begin with what that leaves: the data folder, and an archive of the classes that it loaded.
 */
final class FirstStart {

  /** Takes the jar of the server, and the folder for what it leaves, which is made anew. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path jar = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    remove(folder);
    Files.createDirectories(folder);
    Process server = start(jar, folder);
    try (BufferedReader out = server.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.contains("Ctrl-C")) {
          server.toHandle().destroy();
        }
      }
      if (!server.waitFor(5, TimeUnit.MINUTES) || !Files.exists(folder.resolve("classes.jsa"))) {
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
      }
      // Copies of the folder would all want the port that it remembers.
      Files.delete(folder.resolve("data").resolve("port"));
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process start(Path jar, Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa"),
            "-Xlog:disable",
            "-jar",
            jar.toString(),
            "serve",
            "--port=0",
            "--management-port=0",
            "--data-dir=" + folder.resolve("data"));
    return new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(each);
        }
      }
    }
  }
}
