package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Drives the targets of a scenario in turn, round by round. A window that others disturbed is
 * thrown away and measured again.
 */
final class Rounds {

  private static final int ATTEMPTS = 3;

  private final Meter meter;
  private final Lengths lengths;
  private int repetitions;

  /**
   * How long things take.
   *
   * @param warmUp seconds of each target before the first round
   * @param window seconds of each measurement
   * @param repetitions windows that may be measured again, of all scenarios together
   */
  record Lengths(int warmUp, int window, int rounds, int repetitions) {}

  Rounds(Meter meter, Lengths lengths) {
    this.meter = meter;
    this.lengths = lengths;
    this.repetitions = lengths.repetitions();
  }

  Lengths lengths() {
    return lengths;
  }

  Result run(Scenario scenario) throws Exception {
    for (Target target : scenario.targets()) {
      target.action().run(lengths.warmUp());
    }
    List<Series> series =
        scenario.targets().stream().map(target -> new Series(target.name())).toList();
    int thrownAway = 0;
    int disturbed = 0;
    for (int round = 1; round <= lengths.rounds(); round++) {
      for (int i = 0; i < series.size(); i++) {
        List<Meter.Window> windows = windows(scenario.targets().get(i));
        Meter.Window kept = leastDisturbed(windows);
        series.get(i).add(kept.figures(), kept.load().parts());
        thrownAway += windows.size() - 1;
        disturbed += kept.disturbed() ? 1 : 0;
        say(scenario, round, series.get(i).name(), kept);
      }
    }
    List<Series> all = series.stream().flatMap(one -> one.withParts().stream()).toList();
    return new Result(scenario.name(), all, thrownAway, disturbed);
  }

  private List<Meter.Window> windows(Target target) throws Exception {
    List<Meter.Window> windows = new ArrayList<>(List.of(meter.measure(target, lengths.window())));
    while (windows.get(windows.size() - 1).disturbed()
        && windows.size() < ATTEMPTS
        && repetitions > 0) {
      repetitions--;
      windows.add(meter.measure(target, lengths.window()));
    }
    return windows;
  }

  private static Meter.Window leastDisturbed(List<Meter.Window> windows) {
    return windows.stream()
        .min((one, other) -> Double.compare(one.others(), other.others()))
        .orElseThrow();
  }

  private static void say(Scenario scenario, int round, String target, Meter.Window window) {
    String failures =
        window.load().failures() == 0 ? "" : ", " + window.load().failures() + " FAILED";
    String others =
        window.disturbed()
            ? String.format(Locale.ROOT, ", DISTURBED: others took %.0f %%", window.others() * 100)
            : "";
    System.err.printf(
        Locale.ROOT,
        "%-14s round %d  %-26s %10.1f/s%s%s%n",
        scenario.name(),
        round,
        target,
        window.figures().getOrDefault(Figure.RATE, 0.0),
        failures,
        others);
  }
}
