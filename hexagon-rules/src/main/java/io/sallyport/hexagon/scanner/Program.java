package io.sallyport.hexagon.scanner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of the program, so that a name in a source can be recognised. */
final class Program {
  private final Map<String, String> binaryByName = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> binary;

  Program(Set<String> classNames) {
    binary = Set.copyOf(classNames);
    for (String each : classNames) {
      binaryByName.put(each.replace('$', '.'), each);
      packages.add(each.substring(0, Math.max(0, each.lastIndexOf('.'))));
    }
  }

  /** Whether a name as it is written in sources is one of ours. */
  boolean has(String name) {
    return binaryByName.containsKey(name);
  }

  boolean hasPackage(String name) {
    return packages.contains(name);
  }

  /** A class of Kotlin that holds what stands outside of every class in a package. */
  Optional<String> fileClass(String packageName) {
    return binary.stream()
        .filter(each -> each.endsWith("Kt"))
        .filter(each -> each.substring(0, Math.max(0, each.lastIndexOf('.'))).equals(packageName))
        .min(Comparator.naturalOrder());
  }

  boolean hasBinary(String name) {
    return binary.contains(name);
  }

  /** {@code a.B.C} is {@code a.B$C} in bytecode; a name that is not ours stays as it is. */
  String binary(String name) {
    return binaryByName.getOrDefault(name, name);
  }
}
