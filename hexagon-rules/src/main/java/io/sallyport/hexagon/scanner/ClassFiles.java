package io.sallyport.hexagon.scanner;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.sallyport.hexagon.analysis.UnreadFile;
import io.sallyport.hexagon.analysis.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class files of a program: what ArchUnit reads of them, and what it passes over in silence.
 */
final class ClassFiles {
  private final List<Location> locations = new ArrayList<>();
  private final List<ClassFile> files = new ArrayList<>();
  private final List<ClassFile> older = new ArrayList<>();
  private final List<UnreadFile> unread = new ArrayList<>();
  private final JavaClasses classes;
  private final List<Path> paths;

  private ClassFiles(Collection<ClassFolder> folders, List<Path> paths) {
    this.paths = paths;
    for (ClassFolder each : folders) {
      locations.add(each.location());
      files.addAll(each.files());
      older.addAll(each.older());
      unread.addAll(each.nested());
      if (each.files().isEmpty()) {
        unread.add(
            new UnreadFile(
                "",
                each.name(),
                "holds no class; compile first, name the jars in it, or take it out"));
      }
    }
    classes = read(files);
    addUnread();
  }

  /**
   * Opens a folder or a jar.
   *
   * @throws IllegalArgumentException if it does not exist, or is neither a folder nor a jar
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  static void requireReadable(Path location) {
    ClassLocations.require(location);
  }

  /**
   * The classes in folders and jars. In a multi-release jar, of the versions of a class the newest.
   *
   * @throws IllegalArgumentException if one does not exist, or is neither a folder nor a jar
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  static ClassFiles in(Collection<Path> locations) {
    List<Path> paths = locations.stream().distinct().toList();
    return new ClassFiles(paths.stream().map(ClassLocations::of).toList(), paths);
  }

  /** The classes of these packages on the class path, tests left out. */
  static ClassFiles ofPackages(String... packages) {
    return new ClassFiles(ClassLocations.ofPackages(List.of(packages)), List.of());
  }

  /** The folders and jars, as far as they are whole ones. */
  List<Path> locations() {
    return paths;
  }

  /** What was read. */
  JavaClasses classes() {
    return classes;
  }

  /** What was not. */
  List<UnreadFile> unread() {
    return List.copyOf(unread);
  }

  /** Every use, also those of the older versions in a multi-release jar. */
  List<Use> uses() {
    List<Use> uses = BytecodeScanner.look(classes);
    return older.isEmpty()
        ? uses
        : Stream.concat(uses.stream(), BytecodeScanner.look(read(older)).stream())
            .distinct()
            .toList();
  }

  private JavaClasses read(List<ClassFile> wanted) {
    Set<String> keys = wanted.stream().map(ClassFile::key).collect(Collectors.toSet());
    return new ClassFileImporter()
        .withImportOption(location -> keys.contains(ClassFile.key(location.asURI())))
        .importLocations(locations);
  }

  private void addUnread() {
    Set<String> read = new HashSet<>();
    Map<String, String> homes = new HashMap<>();
    for (JavaClass type : classes) {
      String key = type.getSource().map(source -> ClassFile.key(source.getUri())).orElse("");
      read.add(key);
      homes.put(type.getName(), key);
    }
    for (ClassFile file : files) {
      if (!read.contains(file.key())) {
        String other = homes.get(file.className());
        String what =
            other == null ? file.problem() : "is there twice, and read from " + other + " alone";
        unread.add(new UnreadFile(file.className(), file.path(), what));
      }
    }
  }
}
