package io.sallyport.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The scripts {@code prepare} and {@code serve} of a folder in {@code bench/peers}. */
record PeerScripts(Bench bench, Path folder) {

  static PeerScripts of(Bench bench, String folder) {
    return new PeerScripts(bench, bench.servers().root().resolve("bench/peers").resolve(folder));
  }

  /**
   * Builds or downloads what is not there yet.
   *
   * @throws IOException if it cannot be had on this machine
   */
  Peer.Launch prepare(String name, String role) throws IOException, InterruptedException {
    bench.processes().run(new ProcessBuilder(folder.resolve("prepare").toString()));
    List<String> java = bench.servers().javaOf(bench.sallyport());
    Map<String, String> settings =
        Map.of(
            "JAVA", java.get(0),
            "JAVA_FLAGS", String.join(" ", java.subList(1, java.size())),
            "MALLOC_ARENA_MAX", "2",
            "SECRET_KEY", bench.servers().secretKey(),
            "DATABASE_PORT", "" + bench.postgres().port(),
            "DATABASE_PASSWORD", bench.postgres().password(),
            "PORT", "" + freePort());
    return () -> {
      ProcessBuilder builder = new ProcessBuilder(folder.resolve("serve").toString());
      builder.environment().putAll(settings);
      return bench.servers().start(name, builder, role);
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
