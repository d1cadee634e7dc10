package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mindrot.jbcrypt.BCrypt;

/** What no server on this machine can exceed. */
final class Limits {

  private static final Pattern COUNT = Pattern.compile("transactions actually processed: (\\d+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final String SALT = "$2a$10$abcdefghijklmnopqrstuu";

  private Limits() {}

  /** bcrypt of cost 10 on all cores, by jBCrypt in this process. */
  static Target hashes() {
    Server self = new Server("", ProcessHandle.current().pid(), "", "");
    return new Target("limit: bcrypt hashes", self, Limits::hash);
  }

  private static Load hash(int seconds) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    Callable<Long> hashing =
        () -> {
          long hashes = 0;
          for (; System.nanoTime() < end; hashes++) {
            BCrypt.hashpw("what can the cores do", SALT);
          }
          return hashes;
        };
    try {
      long hashes = 0;
      for (Future<Long> thread : threads.invokeAll(java.util.Collections.nCopies(cores, hashing))) {
        hashes += thread.get();
      }
      return Load.of(hashes, (System.nanoTime() - start) / 1e9);
    } finally {
      threads.shutdown();
    }
  }

  /** The query of the baseline, without a server between. */
  static Target pgbench(
      Processes processes, Postgres postgres, int connections, List<Path> queries) {
    return new Target(
        "limit: pgbench, same query",
        new Server("", 0, "", Postgres.BARE),
        seconds -> pgbench(processes, postgres, connections, queries, seconds));
  }

  private static Load pgbench(
      Processes processes, Postgres postgres, int connections, List<Path> queries, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + connections,
                "-j",
                "1",
                "-T",
                "" + seconds,
                "-h",
                "127.0.0.1",
                "-p",
                "" + postgres.port(),
                "-U",
                Postgres.BARE));
    queries.stream().flatMap(query -> Stream.of("-f", query.toString())).forEach(command::add);
    command.add("bench");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("PGPASSWORD", postgres.password()));
    return parse(processes.run(builder));
  }

  /** The rate is that without the time of connecting. */
  static Load parse(String output) throws IOException {
    long count = (long) number(COUNT, output);
    return new Load(count, 0, Map.of(Figure.RATE, number(RATE, output)));
  }

  private static double number(Pattern pattern, String output) throws IOException {
    Matcher number = pattern.matcher(output);
    if (!number.find()) {
      throw new IOException("pgbench reported nothing:\n" + output);
    }
    return Double.parseDouble(number.group(1));
  }
}
