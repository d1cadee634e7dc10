package io.sallyport.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.extension.annotation.UseExtensionHandler;

/** The SQL objects of this module, found among its classes, so that none can be forgotten. */
public final class DeclaredStatements {

  private static final Path CLASSES = Path.of("..", "adapters-persistence", "target", "classes");

  private DeclaredStatements() {}

  /** Every method of theirs, which is a statement each. */
  public static List<Method> statements() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
          .map(DeclaredStatements::load)
          .filter(Class::isInterface)
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(DeclaredStatements::isStatement)
          .sorted(Comparator.comparing(DeclaredStatements::name))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Its class and method. */
  public static String name(Method statement) {
    return statement.getDeclaringClass().getSimpleName() + "." + statement.getName();
  }

  private static boolean isStatement(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.isAnnotationPresent(UseExtensionHandler.class));
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, DeclaredStatements.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
