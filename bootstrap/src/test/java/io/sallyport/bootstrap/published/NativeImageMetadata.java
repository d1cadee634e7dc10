package io.sallyport.bootstrap.published;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * What JDBI, Jackson and Bean Validation reach in our classes by reflection, found in the classes,
 * as entries of {@code reachability-metadata.json} (schema 1.2.0).
 */
final class NativeImageMetadata {

  private static final Pattern BINDING = Pattern.compile("(?<!:):([A-Za-z][A-Za-z?.]*)");

  private final Set<String> whole = new TreeSet<>();
  private final TreeMap<String, Set<String>> methods = new TreeMap<>();

  /** SQL objects are proxies; mappers and parts of JDBI's configuration are made without values. */
  static List<String> ofJdbi(String root) {
    var found = new NativeImageMetadata();
    for (Class<?> type : classes(root)) {
      List<Method> statements =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> !sql(method).isEmpty())
              .sorted((one, other) -> one.toString().compareTo(other.toString()))
              .toList();
      if (!statements.isEmpty()) {
        found.whole.add("{\"type\": {\"proxy\": [\"" + type.getName() + "\"]}}");
        found.whole.add(
            "{\"type\": \"%s\", \"allDeclaredMethods\": true}".formatted(type.getName()));
      }
      for (var mapper : type.getAnnotationsByType(RegisterRowMapper.class)) {
        found.reach(mapper.value(), "<init>");
      }
      if (JdbiConfig.class.isAssignableFrom(type)) {
        found.reach(type, "<init>");
      }
      statements.forEach(found::bindings);
    }
    return found.entries();
  }

  /** Records are read and written whole. */
  static List<String> ofRecords(String root) {
    var found = new NativeImageMetadata();
    for (Class<?> type : classes(root)) {
      if (type.isRecord()) {
        found.whole.add(
            "{\"type\": \"%s\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true, \"allDeclaredFields\": true}"
                .formatted(type.getName()));
      }
    }
    return found.entries();
  }

  private static List<Class<?>> classes(String root) {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages(root).stream()
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  private static String sql(Method method) {
    SqlQuery query = method.getAnnotation(SqlQuery.class);
    SqlUpdate update = method.getAnnotation(SqlUpdate.class);
    return query != null ? query.value() : update != null ? update.value() : "";
  }

  /** {@code :device.ip} asks what is bound for {@code device()}, and that for {@code ip()}. */
  private void bindings(Method statement) {
    Set<String> plain =
        Arrays.stream(statement.getParameters())
            .filter(parameter -> !parameter.isAnnotationPresent(BindMethods.class))
            .map(Parameter::getName)
            .collect(Collectors.toSet());
    for (Parameter parameter : statement.getParameters()) {
      if (parameter.isAnnotationPresent(BindMethods.class)) {
        BINDING
            .matcher(sql(statement))
            .results()
            .map(match -> match.group(1).replaceAll("[?]|[.]$", ""))
            .filter(path -> path.startsWith(prefix(parameter)))
            .map(path -> List.of(path.substring(prefix(parameter).length()).split("[.]", -1)))
            .filter(path -> !plain.contains(path.get(0)))
            .forEach(path -> follow(parameter.getType(), path));
      }
    }
  }

  /** What stands before the names of its methods, with a dot. */
  private static String prefix(Parameter parameter) {
    String prefix = parameter.getAnnotation(BindMethods.class).value();
    return prefix.isEmpty() ? "" : prefix + ".";
  }

  private void follow(Class<?> start, Collection<String> path) {
    Class<?> type = start;
    for (String name : path) {
      try {
        reach(type, name);
        type = type.getMethod(name).getReturnType();
      } catch (NoSuchMethodException wrong) {
        throw new IllegalStateException(wrong);
      }
    }
  }

  private void reach(Class<?> type, String method) {
    if (Modifier.isInterface(type.getModifiers())) {
      throw new IllegalStateException("What is behind " + type + " cannot be told from it.");
    }
    methods.computeIfAbsent(type.getName(), name -> new TreeSet<>()).add(method);
  }

  private List<String> entries() {
    return Stream.concat(
            whole.stream(),
            methods.entrySet().stream()
                .map(
                    each ->
                        "{\"type\": \"%s\", \"methods\": [%s]}"
                            .formatted(each.getKey(), listed(each.getValue()))))
        .toList();
  }

  private static String listed(Set<String> names) {
    return names.stream()
        .map(name -> "{\"name\": \"%s\", \"parameterTypes\": []}".formatted(name))
        .collect(Collectors.joining(", "));
  }
}
