package io.sallyport.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The PostgreSQL of Debian's packages, with its own settings but for those named here. It does not
 * run as root, so root runs it as the user of the package.
 */
record DebianCluster(Path programs) {

  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final int PATIENCE_SECONDS = 60;

  /** The newest that is installed. */
  static Optional<DebianCluster> find() throws IOException {
    if (!Files.isDirectory(PACKAGES)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
          .max(
              Comparator.comparingInt(
                  programs -> Integer.parseInt(programs.getParent().getFileName().toString())))
          .map(DebianCluster::new);
    }
  }

  Cluster start(Processes processes, Path folder) throws Exception {
    String password = UUID.randomUUID().toString().replace("-", "");
    Path home = Files.createDirectory(folder.resolve("cluster"));
    Path passwordFile = Files.writeString(folder.resolve("password"), password);
    List<Path> lent = List.of(home, passwordFile);
    if (isRoot()) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      for (Path path : lent) {
        Files.setOwner(
            path,
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
      }
    }
    Path data = home.resolve("data");
    processes.run(
        command(
            "initdb",
            "-D",
            data,
            "-U",
            Cluster.SUPERUSER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + passwordFile,
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
    boolean counts = Files.exists(programs.resolveSibling("lib").resolve("pg_stat_statements.so"));
    int port = freePort();
    ProcessBuilder postgres =
        command(
            "postgres",
            "-D",
            data,
            "-p",
            port,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=200",
            "-c",
            "max_wal_size=4GB",
            "-c",
            "shared_preload_libraries=" + (counts ? "pg_stat_statements" : ""));
    Process process =
        processes.start(
            postgres
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgres.log").toFile()));
    await(process, port, password);
    return new Cluster(process.pid(), port, password, counts, programs.toString());
  }

  /** {@code setpriv} becomes the command itself: its process is that of the command. */
  private ProcessBuilder command(String program, Object... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    command.add(programs.resolve(program).toString());
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    return new ProcessBuilder(command).directory(Path.of("/").toFile());
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(Process process, int port, String password) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    for (long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L; ; Thread.sleep(50)) {
      try {
        DriverManager.getConnection(url, Cluster.SUPERUSER, password).close();
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("PostgreSQL does not start; see postgres.log", notYet);
        }
      }
    }
  }
}
