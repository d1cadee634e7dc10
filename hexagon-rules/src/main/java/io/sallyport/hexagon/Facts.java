package io.sallyport.hexagon;

import com.tngtech.archunit.core.domain.JavaClasses;

/** What a rule may look at. */
public final class Facts {
  private final Hexagon hexagon;
  private final JavaClasses classes;

  Facts(Hexagon hexagon, JavaClasses classes) {
    this.hexagon = hexagon;
    this.classes = classes;
  }

  /** What was described. */
  public Hexagon hexagon() {
    return hexagon;
  }

  /** The classes, as ArchUnit read them. */
  public JavaClasses classes() {
    return classes;
  }
}
