package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Hexagon;
import java.util.List;

/**
 * What every rule found, in the order of the rules, and what the hexagon looks like.
 *
 * @param remarks how well the sources could be read; breaks no rule
 */
public record Report(
    Hexagon hexagon, List<Verdict> verdicts, ArchitectureModel model, List<String> remarks) {

  /** Copies the lists. */
  public Report {
    verdicts = List.copyOf(verdicts);
    remarks = List.copyOf(remarks);
  }

  /** Whether every rule holds. */
  public boolean passed() {
    return verdicts.stream().allMatch(Verdict::passed);
  }
}
