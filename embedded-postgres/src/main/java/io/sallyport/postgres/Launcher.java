package io.sallyport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a PostgreSQL program is started on this machine, as this user.
 *
 * @param prefix the programs that start it, outermost first; each of them becomes the next one, so
 *     the process number stays
 */
record Launcher(List<String> prefix) {

  private static final Duration PROBE = Duration.ofSeconds(10);
  private static final List<String> PLACES = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

  /**
   * Finds out how.
   *
   * @param uid the user this process runs as
   * @throws EmbeddedFailure if it is root and cannot lay that down; PostgreSQL refuses root
   */
  static Launcher forUser(int uid) throws IOException {
    return forUser(uid, PLACES);
  }

  static Launcher forUser(int uid, List<String> places) throws IOException {
    List<String> prefix = new ArrayList<>();
    // A session of its own: Ctrl-C in the terminal is for us, and we stop PostgreSQL after our own
    // requests. Where there is no setsid (macOS), it begins its shutdown with ours.
    find("setsid", places).ifPresent(prefix::add);
    if (uid == 0) {
      prefix.addAll(withoutRoot(places));
    }
    return new Launcher(List.copyOf(prefix));
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** A process with nothing of our environment: that may hold secrets, or settings for others. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    String path = builder.environment().getOrDefault("PATH", String.join(":", PLACES));
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("LC_ALL", "C");
    return builder.redirectErrorStream(true);
  }

  /** Sends a signal by its name; no error if the process is gone. */
  static void signal(String name, long pid) throws IOException {
    run(List.of("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid)));
  }

  private static List<String> withoutRoot(List<String> places) throws IOException {
    Optional<String> unshare = find("unshare", places);
    if (unshare.isPresent() && run(List.of(unshare.get(), "-U", "true"))) {
      return List.of(unshare.get(), "-U");
    }
    throw new EmbeddedFailure(
        "PostgreSQL does not run as root, and this system does not let root leave its rights behind (unshare -U). Run this program as an ordinary user (in a container: --user 1000:1000, with the data folder owned by that user), or use a PostgreSQL elsewhere.");
  }

  private static boolean run(List<String> command) throws IOException {
    Process process = builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      return process.waitFor(PROBE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<String> find(String program, List<String> places) {
    return places.stream()
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
