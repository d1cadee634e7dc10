package io.sallyport.hexagon.command;

import io.sallyport.hexagon.Types;
import java.util.List;

/**
 * Which classes a value means: {@code com.acme..} a package, {@code @com.acme.Port} an annotation,
 * {@code class:com.acme.Main} a class; {@code !} before one takes it away.
 */
final class Selection {

  private static final String CLASS = "class:";

  private Selection() {}

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
    return value.startsWith(CLASS)
        ? Types.named(value.substring(CLASS.length()))
        : Types.inPackages(value);
  }
}
