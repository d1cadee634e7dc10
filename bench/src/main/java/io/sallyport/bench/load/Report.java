package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run in Markdown: where and what, the table, what was thrown away. */
final class Report {

  private final ZonedDateTime start = ZonedDateTime.now(ZoneOffset.UTC);
  private final List<Result> results = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(Result result) {
    results.add(result);
  }

  List<Result> results() {
    return List.copyOf(results);
  }

  /** A sentence below the table. */
  void note(String sentence) {
    notes.add(sentence);
  }

  String markdown(String commit, String postgres, Options options, Rounds.Lengths lengths)
      throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# "
                + start.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))
                + " UTC\n\n");
    text.append("- ").append(machine()).append('\n');
    text.append("- Java ")
        .append(Runtime.version())
        .append(", ")
        .append(System.getProperty("java.vendor"))
        .append("; ")
        .append(postgres)
        .append('\n');
    text.append("- commit ")
        .append(commit)
        .append("; ")
        .append(String.format(Locale.ROOT, "%,d", options.users()))
        .append(" users\n");
    text.append(
        String.format(
            "- %d rounds of %d s each in turn, %d connections where nothing else is said; × is the median of the ratios to the first row of the scenario"
                + " in the same round, ± half of the distance between the least and the greatest%n%n",
            lengths.rounds(), lengths.window(), Bench.CONNECTIONS));
    text.append(Table.of(results)).append('\n');
    disturbances().forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    notes.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    return text.toString();
  }

  private List<String> disturbances() {
    List<String> sentences = new ArrayList<>();
    int thrownAway = results.stream().mapToInt(Result::thrownAway).sum();
    sentences.add(
        String.format(
            Locale.ROOT,
            "Thrown away and measured again, because other processes took more than %.0f %% of the cores: %d windows.",
            Meter.DISTURBED * 100,
            thrownAway));
    results.stream()
        .filter(result -> result.disturbed() > 0)
        .forEach(
            result ->
                sentences.add(
                    "**DISTURBED**: "
                        + result.scenario()
                        + " has "
                        + result.disturbed()
                        + " windows that were disturbed each time; do not rely on them."));
    return sentences;
  }

  private static String machine() throws IOException {
    String model = value(Path.of("/proc/cpuinfo"), "model name");
    double memory =
        Double.parseDouble(value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""))
            / 1024
            / 1024;
    int cores = Runtime.getRuntime().availableProcessors();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.0f GB; Linux %s; load, servers and PostgreSQL on this machine",
        model,
        cores,
        memory,
        System.getProperty("os.version"));
  }

  private static String value(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("unknown");
  }

  Path fileIn(Path folder, boolean quick) {
    return folder.resolve(
        start.format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT))
            + "-java"
            + Runtime.version().feature()
            + (quick ? "-quick" : "")
            + ".md");
  }
}
