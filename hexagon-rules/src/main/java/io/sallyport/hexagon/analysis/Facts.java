package io.sallyport.hexagon.analysis;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule may look at. */
public final class Facts {
  private final Hexagon hexagon;
  private final JavaClasses classes;
  private final List<Use> uses;
  private final Map<String, String> files;
  private final Placement placement;

  private final List<UnreadFile> unread;
  private final List<String> remarks;
  private final List<Path> missingSources;

  private Facts(
      Hexagon hexagon,
      JavaClasses classes,
      List<Use> uses,
      ScannedSources written,
      List<UnreadFile> unread) {
    this.hexagon = hexagon;
    this.classes = classes;
    this.uses = List.copyOf(uses);
    this.files = written.files();
    this.remarks = written.remarks();
    this.missingSources = written.missing();
    this.unread = List.copyOf(unread);
    this.placement = new Placement(hexagon, classes);
  }

  /** Reads with both scanners; the sources only if sources were declared. */
  public static Facts see(Hexagon hexagon, ClassSource source) {
    ScannedSources written = source.sources(hexagon);
    List<UnreadFile> unread =
        Stream.concat(source.unread().stream(), written.unread().stream()).toList();
    return new Facts(hexagon, source.classes(), source.uses(hexagon), written, unread);
  }

  /** What these scanners saw, said once where they saw the same. */
  public static Facts of(
      Hexagon hexagon, JavaClasses classes, List<Use> compiled, ScannedSources written) {
    return new Facts(hexagon, classes, ScannerMerge.of(compiled, written), written, List.of());
  }

  /** What was described. */
  public Hexagon hexagon() {
    return hexagon;
  }

  /** The classes, as ArchUnit read them. */
  public JavaClasses classes() {
    return classes;
  }

  /** Every use that one class makes of another, as the scanners saw it. */
  public List<Use> uses() {
    return uses;
  }

  /** The source file of each class that stands at the top of one. */
  public Map<String, String> files() {
    return files;
  }

  /** What lies among the classes and was not read. */
  public List<UnreadFile> unread() {
    return unread;
  }

  /** How well the sources could be read. */
  public List<String> remarks() {
    return remarks;
  }

  /** Source folders of the description that do not exist or hold no source. */
  public List<Path> missingSources() {
    return missingSources;
  }

  /** Where a class of the program lives; empty for libraries and for strays. */
  public Optional<Component> component(String className) {
    return placement.of(className);
  }

  /**
   * How findings name the place of a class: {@code rest}, {@code domain.user}, {@code java.sql}.
   */
  public String label(String className) {
    return placement.label(className);
  }

  /** Which class lives where. */
  public Placement placement() {
    return placement;
  }
}
