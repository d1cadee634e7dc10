package io.sallyport.hexagon.command;

import com.tngtech.archunit.core.domain.PackageMatcher;
import io.sallyport.hexagon.description.Types;
import java.util.List;

/**
 * Which classes a value means: {@code com.acme..} a package, {@code @com.acme.Port} an annotation,
 * {@code class:com.acme.Main} a class; {@code !} before one takes it away.
 */
final class Selection {

  private static final String CLASS = "class:";

  private Selection() {}

  /**
   * All of them together.
   *
   * @throws IllegalArgumentException if a package is not of the form that ArchUnit knows
   */
  static Types of(List<String> values) {
    Types types = Types.none();
    for (String value : values) {
      types =
          value.startsWith("!")
              ? types.except(one(value.substring(1).strip()))
              : types.and(one(value));
    }
    return types;
  }

  private static Types one(String value) {
    if (value.startsWith("@")) {
      return Types.annotatedWith(value.substring(1));
    }
    if (value.startsWith(CLASS)) {
      return Types.named(value.substring(CLASS.length()));
    }
    PackageMatcher.of(value);
    return Types.inPackages(value);
  }
}
