package io.sallyport.bootstrap.published;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything of a module that a host can name, as text with a line for each promise. */
final class PublicApi {

  /** What each jar or folder says of itself, opened once. */
  private final Map<URI, Optional<ModuleDescriptor>> descriptors = new HashMap<>();

  /**
   * @param module the folder that it is built in
   * @param root the package that all of it is in; another module may have packages below
   */
  static String of(String module, String root) {
    PublicApi api = new PublicApi();
    return classes(root).stream()
        .filter(type -> home(type).contains("/" + module + "/target/"))
        .filter(type -> isSeen(type) && api.isExported(type))
        .sorted(Comparator.comparing(Class::getName))
        .map(type -> new Declaration(type).text())
        .collect(joining("\n"));
  }

  private static List<Class<?>> classes(String root) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          // What they use is of no interest, and takes longest to read.
          configuration.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter()
              .withImportOption(new DoNotIncludeTests()).importPackages(root).stream()
                  .<Class<?>>map(JavaClass::reflect)
                  .toList();
        });
  }

  private static boolean isSeen(Class<?> type) {
    boolean accessible =
        Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
    Class<?> around = type.getEnclosingClass();
    return accessible && !type.isSynthetic() && (around == null || isSeen(around));
  }

  private boolean isExported(Class<?> type) {
    return descriptors
        .computeIfAbsent(URI.create(home(type)), PublicApi::descriptor)
        .map(
            module ->
                module.isAutomatic()
                    || module.exports().stream()
                        .anyMatch(each -> each.source().equals(type.getPackageName())))
        .orElse(true);
  }

  private static String home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  /** Tests run on the class path, where the description of a module is a file like others. */
  private static Optional<ModuleDescriptor> descriptor(URI home) {
    return ModuleFinder.of(Path.of(home)).findAll().stream()
        .map(ModuleReference::descriptor)
        .findFirst();
  }
}
