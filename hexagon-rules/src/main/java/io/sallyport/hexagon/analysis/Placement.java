package io.sallyport.hexagon.analysis;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Types;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which class lives in which component. */
public final class Placement {
  private static final String ONE_CLASS = "class:";

  private final Hexagon hexagon;
  private final Map<String, JavaClass> byName = new LinkedHashMap<>();
  private final Map<String, JavaClass> byPackage = new HashMap<>();
  private final Map<String, List<Component>> known = new HashMap<>();
  private final Map<String, Map<String, Boolean>> matches = new HashMap<>();

  /** By identity: the hash codes of these are those of long lists. */
  private final IdentityHashMap<Capabilities, Map<String, Optional<String>>> slices =
      new IdentityHashMap<>();

  private final IdentityHashMap<Types, Map<String, Boolean>> members = new IdentityHashMap<>();

  Placement(Hexagon hexagon, JavaClasses classes) {
    this.hexagon = hexagon;
    for (JavaClass type : classes) {
      byName.put(type.getName(), type);
      byPackage.putIfAbsent(type.getPackageName(), type);
    }
  }

  /**
   * The class of that name, if it is part of the program; one of its package for a package-info.
   */
  public Optional<JavaClass> type(String className) {
    return Optional.ofNullable(byName.get(className))
        .or(() -> Optional.ofNullable(byName.get(Use.outermost(className))));
  }

  /** Every component a class is declared in; one, if the description is right. */
  public List<Component> all(String className) {
    return known.computeIfAbsent(className, this::find);
  }

  private List<Component> find(String className) {
    return type(className)
        .or(() -> Optional.ofNullable(byPackage.get(packageOf(className))))
        .map(type -> hexagon.components().stream().filter(c -> c.types().contain(type)).toList())
        .orElse(List.of());
  }

  /** Whether a class that was not read is one that the description names, as far as names tell. */
  public boolean wouldHold(String className) {
    return hexagon.components().stream()
        .flatMap(component -> component.types().selectors().stream())
        .anyMatch(selector -> selector.namesOne(className, packageOf(className)));
  }

  /** The first component that a class is declared in. */
  public Optional<Component> of(String className) {
    return all(className).stream().findFirst();
  }

  /** Whether a class is part of the program. */
  public boolean isOurs(String className) {
    return type(className).isPresent();
  }

  /** Whether a class is one of the driving ports, or what they speak of. */
  public boolean isDrivingPort(String className) {
    return isIn(className, hexagon.drivingPorts());
  }

  /** Whether a class is one of the driven ports, or what they speak of. */
  public boolean isDrivenPort(String className) {
    return isIn(className, hexagon.drivenPorts());
  }

  /** Whether a class may cross a driving port. */
  public boolean isOffered(String className) {
    return isDrivingPort(className) || isIn(className, hexagon.api());
  }

  private boolean isIn(String className, Types types) {
    return members
        .computeIfAbsent(types, none -> new HashMap<>())
        .computeIfAbsent(className, name -> type(name).filter(types::contain).isPresent());
  }

  /**
   * Whether a class, of the program or not, is the one that an entry names as {@code class:}, or
   * lives in the packages of its pattern.
   */
  public boolean isIn(String className, String packages) {
    if (packages.startsWith(ONE_CLASS)) {
      String named = packages.substring(ONE_CLASS.length());
      return className.equals(named) || className.startsWith(named + "$");
    }
    if (packages.contains("#")) {
      return false;
    }
    return matches
        .computeIfAbsent(packages, none -> new HashMap<>())
        .computeIfAbsent(packageOf(className), name -> PackageMatcher.of(packages).matches(name));
  }

  /** Which slice of a group a class belongs to. */
  public Optional<String> slice(Capabilities group, String className) {
    return isOurs(className)
        ? slices
            .computeIfAbsent(group, none -> new HashMap<>())
            .computeIfAbsent(packageOf(className), packageName -> slice(packageName, group))
        : Optional.empty();
  }

  private static Optional<String> slice(String packageName, Capabilities group) {
    return PackageMatcher.of(group.packages()).match(packageName).map(result -> result.getGroup(1));
  }

  /** How a finding names the component: {@code rest}, {@code domain.user}, {@code java.sql}. */
  public String label(String className) {
    return of(className)
        .map(component -> label(component, className))
        .orElseGet(() -> packageOf(className));
  }

  private String label(Component component, String className) {
    return hexagon.capabilities().stream()
        .flatMap(group -> slice(group, className).stream())
        .findFirst()
        .map(slice -> component.name() + "." + slice)
        .orElse(component.name());
  }

  /** The package of a class, or of everything in a package. */
  public static String packageOf(String className) {
    int end = 0;
    int start = 0;
    int dot = className.indexOf('.');
    while (dot >= 0 && !Character.isUpperCase(className.charAt(start))) {
      end = dot;
      start = dot + 1;
      dot = className.indexOf('.', start);
    }
    return className.substring(0, end);
  }
}
