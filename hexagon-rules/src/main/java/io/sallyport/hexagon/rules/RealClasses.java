package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import java.util.stream.Stream;

/** The classes that a program has. */
final class RealClasses {

  private RealClasses() {}

  /** Without the files that only hold the annotations of a package. */
  static Stream<JavaClass> of(Facts facts) {
    return facts.classes().stream().filter(type -> !type.getName().endsWith("package-info"));
  }
}
