package io.sallyport.hexagon;

import java.time.LocalDate;
import java.util.List;

/** One check of a hexagon. */
final class Run {
  private Run() {}

  static Report of(Hexagon hexagon, ClassSource source, LocalDate today) {
    Facts facts = new Facts(hexagon, source.read());
    return new Report(
        facts.hexagon(),
        List.of(),
        new Landscape(List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
