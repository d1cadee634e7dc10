package io.sallyport.hexagon.description;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some classes of a program, as the description names them.
 *
 * @param selectors a class belongs here if one of them matches
 * @param without and none of these does
 */
public record Types(List<Selector> selectors, List<Selector> without) {

  /** Copies both lists. */
  public Types {
    selectors = List.copyOf(selectors);
    without = List.copyOf(without);
  }

  /** No class at all. */
  public static Types none() {
    return new Types(List.of(), List.of());
  }

  /** By package pattern: {@code ..} is any number of packages, {@code *} a part of a name. */
  public static Types inPackages(String... packages) {
    return by(Selector.By.PACKAGE, packages);
  }

  /** By full name, with what is nested in them. */
  public static Types named(String... classNames) {
    return by(Selector.By.NAME, classNames);
  }

  /** By the full name of an annotation on the class, around it, or on its package. */
  public static Types annotatedWith(String... annotations) {
    return by(Selector.By.ANNOTATION, annotations);
  }

  /** The interfaces that classes of these packages implement, with what is nested in them. */
  public static Types implementedIn(String... packages) {
    return by(Selector.By.IMPLEMENTED_IN, packages);
  }

  /** These and those. */
  public Types and(Types others) {
    return new Types(joined(selectors, others.selectors), joined(without, others.without));
  }

  /** These but for those. */
  public Types except(Types others) {
    return new Types(selectors, joined(without, others.selectors));
  }

  /** Whether a class is one of these. */
  public boolean contain(JavaClass type) {
    return selectors.stream().anyMatch(selector -> selector.matches(type))
        && without.stream().noneMatch(selector -> selector.matches(type));
  }

  private static Types by(Selector.By by, String... texts) {
    return new Types(Arrays.stream(texts).map(text -> new Selector(by, text)).toList(), List.of());
  }

  private static List<Selector> joined(List<Selector> some, List<Selector> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  @Override
  public String toString() {
    String some = text(selectors);
    return without.isEmpty() ? some : some + " but not " + text(without);
  }

  private static String text(List<Selector> selectors) {
    return selectors.stream().map(Selector::toString).collect(Collectors.joining(", "));
  }
}
