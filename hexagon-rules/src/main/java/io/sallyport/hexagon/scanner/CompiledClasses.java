package io.sallyport.hexagon.scanner;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.analysis.ScannedSources;
import io.sallyport.hexagon.analysis.UnreadFile;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Hexagon;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiled classes and their sources. What was read once is not read again. */
public final class CompiledClasses implements ClassSource {
  private final Supplier<ClassFiles> reading;
  private final Map<Path, ScannedSources> scanned = new HashMap<>();
  private final Map<List<Path>, List<Use>> uses = new ConcurrentHashMap<>();
  private @Nullable ClassFiles files;
  private @Nullable List<Use> compiled;

  private CompiledClasses(Supplier<ClassFiles> reading) {
    this.reading = reading;
  }

  /**
   * Folders of classes, or jars, one for each module. This is the surer way: nothing depends on
   * what happens to be on a class path.
   *
   * @throws IllegalArgumentException if one does not exist, or is neither a folder nor a jar
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  public static CompiledClasses ofModules(Path... modules) {
    List<Path> all = List.of(modules);
    all.forEach(ClassFiles::requireReadable);
    return new CompiledClasses(() -> ClassFiles.in(all));
  }

  /** Everything below these packages on the class path, in folders and in jars, tests left out. */
  public static CompiledClasses ofPackages(String... packages) {
    return new CompiledClasses(() -> ClassFiles.ofPackages(packages));
  }

  private ClassFiles files() {
    if (files == null) {
      files = reading.get();
    }
    return files;
  }

  @Override
  public JavaClasses classes() {
    return files().classes();
  }

  @Override
  public List<UnreadFile> unread() {
    return files().unread();
  }

  @Override
  public List<Use> compiled() {
    if (compiled == null) {
      compiled = files().uses();
    }
    return compiled;
  }

  @Override
  public ScannedSources sources(Hexagon hexagon) {
    List<Path> folders = hexagon.sources();
    List<Path> there = folders.stream().filter(SourceFolders::holdsSources).toList();
    List<Path> unseen = there.stream().filter(each -> !scanned.containsKey(each)).toList();
    if (!unseen.isEmpty()) {
      Set<String> names =
          classes().stream().map(JavaClass::getName).collect(Collectors.toUnmodifiableSet());
      scanned.putAll(SourceScanner.look(unseen, names, files().locations()));
    }
    return ScannedSources.all(
        there.stream().map(scanned::get).filter(Objects::nonNull).toList(),
        folders.stream().filter(each -> !there.contains(each)).toList());
  }

  @Override
  public List<Use> uses(Hexagon hexagon) {
    return uses.computeIfAbsent(
        hexagon.sources(), folders -> List.copyOf(ClassSource.super.uses(hexagon)));
  }
}
