package io.sallyport.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts servers: Sallyport as a user does, by its launcher; the baseline with the same Java and
 * the same flags.
 */
final class Servers {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)[/\\s]");
  private static final int PATIENCE_SECONDS = 120;

  private final Processes processes;
  private final Postgres postgres;
  private final Path root;
  private final Path folder;
  private final String secretKey;
  private int started;

  /** With the process that can be stopped before the end. */
  record Started(Server server, Process process) {}

  /**
   * @param root of the project
   * @param folder for logs and data, removed at the end
   */
  Servers(Processes processes, Postgres postgres, Path root, Path folder) {
    this.processes = processes;
    this.postgres = postgres;
    this.root = root;
    this.folder = folder;
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    this.secretKey = Base64.getEncoder().encodeToString(bytes);
  }

  /** The same on another database. */
  Servers on(Postgres other) {
    return new Servers(processes, other, root, folder);
  }

  /** Fills an empty database. */
  void seed(Postgres empty, int users) throws Exception {
    processes.run(
        new ProcessBuilder(
            root.resolve("bench/seed").toString(),
            empty.url(Postgres.SALLYPORT),
            "" + users,
            "" + users / 3));
  }

  Path root() {
    return root;
  }

  String secretKey() {
    return secretKey;
  }

  /**
   * On the PostgreSQL of this run. Access tokens are good for the whole run, and 2,000 connections
   * may be open.
   */
  Started sallyport() throws Exception {
    return sallyport(
        Map.of(
            "DATABASE_URL", postgres.url(Postgres.SALLYPORT),
            "SECRET_KEY", secretKey,
            "ACCESS_TOKEN_EXPIRE_MINUTES", "240",
            "MAX_CONNECTIONS", "4000",
            "MAX_CONNECTIONS_PER_CLIENT", "4000"));
  }

  /** On a PostgreSQL of its own in that folder. */
  Started sallyport(Path data) throws Exception {
    return sallyport(Map.of("DATA_DIR", data.toString()));
  }

  private Started sallyport(Map<String, String> settings) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(root.resolve("sallyport").toString(), "serve");
    // All load comes from one address, which a server at large lets log in once a second.
    builder.environment().putAll(Map.of("PORT", "0", "MANAGEMENT_PORT", "0", "RATE_LIMITS", "off"));
    builder.environment().putAll(settings);
    return start(
        "Sallyport", builder, settings.containsKey("DATABASE_URL") ? Postgres.SALLYPORT : "");
  }

  /**
   * As {@code like} was started, but for archives of classes, which are made for one class path.
   */
  Started bare(Server like) throws Exception {
    List<String> arguments = javaOf(like);
    String classes =
        root.resolve("bench/target/bare") + ":" + root.resolve("bootstrap/target/sallyport.jar");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(arguments.stream(), Stream.of("-cp", classes, "Bare")).toList());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().put("SECRET_KEY", secretKey);
    builder
        .environment()
        .put(
            "DATABASE_URL",
            "jdbc:postgresql://127.0.0.1:"
                + postgres.port()
                + "/bench?user=bare&password="
                + postgres.password());
    return start("bare", builder, Postgres.BARE);
  }

  /** The Java program and its flags, but for archives of classes. */
  List<String> javaOf(Server server) throws IOException {
    return Flags.of(Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")));
  }

  /** Waits until the server says its address, and that it listens there. */
  Started start(String name, ProcessBuilder builder, String role) throws Exception {
    String file = name.replaceAll("\\W", "") + "-" + ++started;
    Path output = Files.createTempFile(folder, file, ".out");
    Path log = Files.createTempFile(folder, file, ".log");
    Process process =
        processes.start(
            builder
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(log.toFile()));
    for (long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L; ; Thread.sleep(5)) {
      Matcher address = ADDRESS.matcher(Files.readString(output));
      if (address.find()) {
        return new Started(new Server(name, process.pid(), address.group(1), role), process);
      }
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException(
            name + " does not start:\n" + Files.readString(output) + Files.readString(log));
      }
    }
  }
}
