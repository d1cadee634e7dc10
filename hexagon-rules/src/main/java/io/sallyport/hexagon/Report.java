package io.sallyport.hexagon;

import java.util.List;

/** What every rule found, in the order of the rules, and what the hexagon looks like. */
public record Report(Hexagon hexagon, List<Verdict> verdicts, Landscape landscape) {

  /** Copies the verdicts. */
  public Report {
    verdicts = List.copyOf(verdicts);
  }

  /** Whether every rule holds. */
  public boolean passed() {
    return verdicts.stream().allMatch(Verdict::passed);
  }
}
