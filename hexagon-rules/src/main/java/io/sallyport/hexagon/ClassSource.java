package io.sallyport.hexagon;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.sallyport.hexagon.scanner.ClassFiles;
import io.sallyport.hexagon.scanner.ScannedSources;
import io.sallyport.hexagon.scanner.SourceScanner;
import io.sallyport.hexagon.scanner.UnreadFile;
import io.sallyport.hexagon.scanner.Use;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where compiled classes come from. What was read once is not read again. */
public final class ClassSource {
  private final Supplier<ClassFiles> reading;
  private final Map<Path, ScannedSources> written = new HashMap<>();
  private @Nullable ClassFiles files;
  private @Nullable List<Use> compiled;

  private ClassSource(Supplier<ClassFiles> reading) {
    this.reading = reading;
  }

  /**
   * Folders of classes, or jars, one for each module. This is the surer way: nothing depends on
   * what happens to be on a class path.
   *
   * @throws IllegalArgumentException if one does not exist, or is neither a folder nor a jar
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  public static ClassSource ofModules(Path... modules) {
    List<Path> all = List.of(modules);
    all.forEach(ClassFiles::requireReadable);
    return new ClassSource(() -> ClassFiles.in(all));
  }

  /** Everything below these packages on the class path, in folders and in jars, tests left out. */
  public static ClassSource ofPackages(String... packages) {
    return new ClassSource(() -> ClassFiles.ofPackages(packages));
  }

  private ClassFiles files() {
    if (files == null) {
      files = reading.get();
    }
    return files;
  }

  JavaClasses classes() {
    return files().classes();
  }

  /** What lies there and was not read. */
  List<UnreadFile> unread() {
    return files().unread();
  }

  /** What the bytecode scanner sees. */
  List<Use> compiled() {
    if (compiled == null) {
      compiled = files().uses();
    }
    return compiled;
  }

  /** What the source scanner sees in these folders, as far as they exist. */
  ScannedSources written(List<Path> folders) {
    List<Path> there = folders.stream().filter(SourceGaps::isThere).toList();
    List<Path> unseen = there.stream().filter(each -> !written.containsKey(each)).toList();
    if (!unseen.isEmpty()) {
      Set<String> names =
          classes().stream().map(JavaClass::getName).collect(Collectors.toUnmodifiableSet());
      written.putAll(SourceScanner.look(unseen, names, files().locations()));
    }
    return ScannedSources.all(there.stream().map(written::get).filter(Objects::nonNull).toList());
  }
}
