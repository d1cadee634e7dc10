package io.sallyport.hexagon.scanner;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Opens folders and jars of classes. */
final class ClassLocations {
  private ClassLocations() {}

  static void require(Path location) {
    if (!Files.exists(location)) {
      throw new IllegalArgumentException("There are no classes at " + location.toAbsolutePath());
    }
    if (!Files.isDirectory(location)) {
      ClassJar.require(location);
    }
  }

  static ClassFolder of(Path location) {
    require(location);
    return Files.isDirectory(location) ? folder(location, "") : jar(location);
  }

  /** Where the class path holds these packages, without tests. */
  static List<ClassFolder> ofPackages(Collection<String> packages) {
    ImportOption noTests = new ImportOption.DoNotIncludeTests();
    return packages.stream()
        .distinct()
        .flatMap(
            each ->
                Locations.ofPackage(each).stream()
                    .filter(noTests::includes)
                    .map(location -> of(location, each.replace('.', '/') + "/")))
        .toList();
  }

  private static ClassFolder of(Location location, String prefix) {
    URI uri = location.asURI();
    if (!location.isJar()) {
      return folder(Path.of(uri), prefix);
    }
    String[] parts = uri.getSchemeSpecificPart().split("!/", 2);
    return ClassJar.read(Path.of(parts[0].replaceFirst("^file:/*", "/")), location, parts[1]);
  }

  private static ClassFolder folder(Path folder, String prefix) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<ClassFile> files =
          all.filter(file -> ClassFile.isClass(file.toString()))
              .sorted()
              .map(file -> new ClassFile(prefix + path(folder, file), file.toUri()))
              .toList();
      return new ClassFolder(Location.of(folder), folder.toString(), files, List.of(), List.of());
    } catch (IOException unreadable) {
      throw ClassFile.unreadable(folder, unreadable);
    }
  }

  private static ClassFolder jar(Path jar) {
    return ClassJar.read(jar, Location.of(URI.create("jar:" + jar.toUri() + "!/")), "");
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
