package io.sallyport.hexagon.description;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Optional;

/**
 * One way to say which classes are meant.
 *
 * @param text a package pattern of ArchUnit such as {@code com.acme..}, the full name of a class,
 *     or the full name of an annotation
 */
public record Selector(By by, String text) {

  /** How a class is recognised. */
  public enum By {
    /** Its package. */
    PACKAGE,
    /** Its full name, or that of the class it is nested in. */
    NAME,
    /** An annotation on it, on the class it is nested in, or on its package. */
    ANNOTATION,
    /** It is an interface, and a class of these packages implements it; or is nested in one. */
    IMPLEMENTED_IN
  }

  /**
   * Refuses a package pattern that is none.
   *
   * @throws IllegalArgumentException if ArchUnit does not know such a pattern
   */
  public Selector {
    if (by == By.PACKAGE) {
      PackageMatcher.of(text);
    }
  }

  /** Whether a class is meant. */
  public boolean matches(JavaClass type) {
    return switch (by) {
      case PACKAGE -> PackageMatcher.of(text).matches(type.getPackageName());
      case NAME -> isNamed(type) || enclosing(type).filter(this::matches).isPresent();
      case ANNOTATION ->
          type.isAnnotatedWith(text)
              || type.getPackage().isAnnotatedWith(text)
              || enclosing(type).filter(this::matches).isPresent();
      case IMPLEMENTED_IN ->
          isImplemented(type) || enclosing(type).filter(this::matches).isPresent();
    };
  }

  /** Whether a class is meant of which nothing but the name is known. */
  public boolean namesOne(String className, String packageName) {
    return switch (by) {
      case PACKAGE -> PackageMatcher.of(text).matches(packageName);
      case NAME -> className.equals(text) || className.startsWith(text + "$");
      case ANNOTATION, IMPLEMENTED_IN -> false;
    };
  }

  private boolean isNamed(JavaClass type) {
    return type.getName().equals(text);
  }

  private boolean isImplemented(JavaClass type) {
    return type.isInterface()
        && type.getAllSubclasses().stream()
            .anyMatch(each -> PackageMatcher.of(text).matches(each.getPackageName()));
  }

  private static Optional<JavaClass> enclosing(JavaClass type) {
    return type.getEnclosingClass();
  }

  @Override
  public String toString() {
    return switch (by) {
      case PACKAGE, NAME -> text;
      case ANNOTATION -> "@" + text;
      case IMPLEMENTED_IN -> "implemented in " + text;
    };
  }
}
