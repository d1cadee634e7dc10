package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs wrk with the scripts of {@code bench/lua}: one thread, so many connections, each of which
 * asks again as soon as it is answered.
 */
final class Wrk {

  private final Processes processes;
  private final Path scripts;

  Wrk(Processes processes, Path root) {
    this.processes = processes;
    this.scripts = root.resolve("bench/lua");
  }

  /** Sends the requests of a file in turn. */
  Load requests(Server server, int connections, int seconds, Path file)
      throws IOException, InterruptedException {
    return run("requests.lua", server, connections, seconds, List.of(file.toString()));
  }

  /**
   * Shows each refresh token of the file once, then its successors, and leaves the last ones in the
   * file.
   */
  Load refresh(Server server, int connections, int seconds, String path, Path file)
      throws IOException, InterruptedException {
    return run("refresh.lua", server, connections, seconds, List.of(file.toString(), path));
  }

  private Load run(
      String script, Server server, int connections, int seconds, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                scripts.resolve(script).toString(),
                server.base(),
                "--"));
    command.addAll(arguments);
    return parse(processes.run(new ProcessBuilder(command)));
  }

  /** The line that {@code report.lua} prints. */
  static Load parse(String output) throws IOException {
    String line =
        output
            .lines()
            .filter(any -> any.startsWith("REPORT "))
            .findFirst()
            .orElseThrow(() -> new IOException("wrk reported nothing:\n" + output));
    Map<String, Double> values =
        Arrays.stream(line.substring("REPORT ".length()).split(" "))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));
    long failures = values.get("failures").longValue();
    long requests = values.get("responses").longValue() - values.get("refused").longValue();
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.RATE, requests / (values.get("micros") / 1e6));
    figures.put(Figure.P50, values.get("p50") / 1e6);
    figures.put(Figure.P95, values.get("p95") / 1e6);
    figures.put(Figure.P99, values.get("p99") / 1e6);
    return new Load(requests, failures, figures);
  }
}
