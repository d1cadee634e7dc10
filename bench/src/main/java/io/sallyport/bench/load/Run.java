package io.sallyport.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what {@code bench/run} is asked to measure, and writes the result to {@code
 * bench/results}.
 */
public final class Run {

  private final Options options;
  private final Path root;
  private final Path folder;
  private final Processes processes;
  private final Report report = new Report();

  private Run(Options options, Path root, Path folder, Processes processes) {
    this.options = options;
    this.root = root;
    this.folder = folder;
    this.processes = processes;
  }

  /**
   * @param args the root of the project, then the options
   */
  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.parse(List.of(args).subList(1, args.length));
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage() + "\n" + Options.USAGE);
      System.exit(64);
      return;
    }
    Path folder = Files.createTempDirectory("sallyport-bench");
    try (Processes processes = new Processes()) {
      processes.atEnd(() -> remove(folder));
      new Run(options, Path.of(args[0]), folder, processes).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    say("starting PostgreSQL");
    Postgres postgres = Postgres.in(Cluster.start(processes, folder));
    processes.beforeEnd(postgres::close);
    say("filling it with " + options.users() + " users");
    Servers servers = new Servers(processes, postgres, root, folder);
    servers.seed(postgres, options.users());
    Server sallyport = servers.sallyport().server();
    BareAccounts bareAccounts = new BareAccounts(postgres);
    postgres.execute("checkpoint");
    Server bare = servers.bare(sallyport).server();
    Bench bench =
        new Bench(
            processes,
            postgres,
            servers,
            sallyport,
            bare,
            new Accounts(postgres),
            bareAccounts,
            folder,
            new Wrk(processes, root));
    Rounds rounds = new Rounds(new Meter(processes, postgres), options.lengths());
    measure(bench, rounds);
    report.note("Counted as statements: " + postgres.whatIsCounted() + ".");
    String commit =
        processes
            .run(
                new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty"))
            .trim();
    String text = report.markdown(commit, postgres.describe(), options, rounds.lengths());
    Path file =
        report.fileIn(Files.createDirectories(root.resolve("bench/results")), options.quick());
    Files.writeString(file, text);
    System.out.println(text + "\nwritten to " + root.relativize(file));
  }

  private void measure(Bench bench, Rounds rounds) throws Exception {
    List<Server> servers = List.of(bench.bare(), bench.sallyport());
    Result idle = Memory.resident("memory, idle", servers);
    Scenarios scenarios = new Scenarios(bench);
    say("warming up both servers for " + options.firstWarmUp() + " s each");
    bench.bare(scenarios.readsOfBare()).action().run(options.firstWarmUp());
    Target reads = bench.sallyport(scenarios.readsOfSallyport());
    reads.action().run(options.firstWarmUp());
    Map<Scenario, Result> results = new LinkedHashMap<>();
    for (Scenario scenario : scenarios(scenarios)) {
      results.put(scenario, rounds.run(scenario));
    }
    List<Result> storm =
        options.has("storm")
            ? Storm.results(
                rounds.run(new Storm(bench, scenarios.readsOfSallyport().get(0)).scenario()))
            : List.of();
    // Before anything asks the virtual machines what they allocated.
    Result loaded = Memory.resident("memory, loaded", servers);
    say("measuring what is allocated");
    try (Allocation allocation = new Allocation()) {
      for (Map.Entry<Scenario, Result> measured : results.entrySet()) {
        report.add(
            allocation.addTo(measured.getValue(), measured.getKey(), rounds.lengths().window()));
      }
    }
    storm.forEach(report::add);
    if (options.has("scale")) {
      for (Scenario scenario : new Scale(bench, options.users()).scenarios(options.firstWarmUp())) {
        report.add(rounds.run(scenario));
      }
    }
    if (options.has("purge")) {
      report.add(rounds.run(new Purge(bench, reads).scenario()));
    }
    if (options.peers()) {
      new BesidePeers(bench, scenarios)
          .results(rounds, options.quick() ? 1 : 3, options.firstWarmUp())
          .forEach(report::add);
    }
    if (options.has("start")) {
      report.add(new Starts(bench).result(options.quick() ? 2 : 5));
    }
    if (options.has("memory")) {
      report.add(idle);
      report.add(loaded);
    }
  }

  private List<Scenario> scenarios(Scenarios scenarios) throws Exception {
    interface Make {
      Scenario make() throws Exception;
    }
    Map<String, Make> makers = new LinkedHashMap<>();
    makers.put("me", scenarios::me);
    makers.put("live", scenarios::live);
    makers.put("refresh", scenarios::refresh);
    makers.put("log-in", scenarios::logIn);
    makers.put("register", scenarios::register);
    makers.put("list", scenarios::list);
    makers.put("page-1000", scenarios::page1000);
    makers.put("search", scenarios::search);
    makers.put("search-nobody", scenarios::searchNobody);
    makers.put("idle-2000", scenarios::idleConnections);
    makers.put("slow-200", scenarios::slowConnections);
    makers.put("mixed", scenarios::mixed);
    List<Scenario> wanted = new ArrayList<>();
    for (Map.Entry<String, Make> maker : makers.entrySet()) {
      if (options.has(maker.getKey())) {
        wanted.add(maker.getValue().make());
      }
    }
    return wanted;
  }

  private static void say(String what) {
    System.err.println("bench: " + what);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (java.io.IOException failed) {
      System.err.println("bench: " + folder + " stays: " + failed);
    }
  }
}
