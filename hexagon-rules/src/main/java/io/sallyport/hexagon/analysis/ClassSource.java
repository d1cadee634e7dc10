package io.sallyport.hexagon.analysis;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.sallyport.hexagon.description.Hexagon;
import java.util.List;

/** The program to check, as the scanners read it. */
public interface ClassSource {

  /** The classes, as ArchUnit read them. */
  JavaClasses classes();

  /** What lies among the classes and was not read. */
  List<UnreadFile> unread();

  /** What the bytecode scanner sees. */
  List<Use> compiled();

  /** What the source scanner sees in the source folders of the description. */
  ScannedSources sources(Hexagon hexagon);

  /** What both see, said once where they see the same. */
  default List<Use> uses(Hexagon hexagon) {
    return ScannerMerge.of(compiled(), sources(hexagon));
  }
}
