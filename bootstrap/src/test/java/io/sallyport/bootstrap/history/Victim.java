package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.PackedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, with its PostgreSQL, to be killed and started again. */
final class Victim implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final int MOST_SHOWN = 3000;

  private final Path data;
  private final Path log;
  private final int port;
  private final Map<String, String> environment;
  private Process process;

  Victim(Path folder, Map<String, String> environment) throws IOException {
    this.data = PackedServer.dataFolder(folder);
    this.log = folder.resolve("log");
    this.port = freePort();
    this.environment = environment;
    this.process = launch();
  }

  Path data() {
    return data;
  }

  int port() {
    return port;
  }

  /** Waits until it serves. */
  void awaitReady(Api api) throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (!api.isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String all = Files.readString(log);
        throw new IllegalStateException(
            "Not ready:\n" + all.substring(Math.max(0, all.length() - MOST_SHOWN)));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** kill -9 of the server; its PostgreSQL is left to look after itself. */
  void killServer() throws Exception {
    process.destroyForcibly().waitFor();
    process = launch();
  }

  /** kill -9 of PostgreSQL; the server stays for a moment without it, and is started anew. */
  void killDatabase() throws Exception {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
    TimeUnit.MILLISECONDS.sleep(300);
    stop();
    process = launch();
  }

  /** kill -9 of one process of PostgreSQL, which then throws out everyone and recovers. */
  void killOneOfDatabase(Random random) throws Exception {
    List<ProcessHandle> children =
        postmaster().map(postmaster -> postmaster.children().toList()).orElse(List.of());
    if (!children.isEmpty()) {
      children.get(random.nextInt(children.size())).destroyForcibly();
    }
    TimeUnit.MILLISECONDS.sleep(20);
  }

  /** kill -9 of both at once. */
  void killBoth() throws Exception {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
    killServer();
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
        : Optional.empty();
  }

  private Process launch() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(PackedServer.command("serve"));
    builder.environment().putAll(environment);
    builder.environment().put("DATA_DIR", data.toString());
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("MANAGEMENT_PORT", "off");
    // Everybody of a history comes from one address.
    builder.environment().put("RATE_LIMITS", "off");
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  private void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
