package io.sallyport.hexagon;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sallyport.hexagon.eye.BytecodeEye;
import io.sallyport.hexagon.eye.SourceEye;
import io.sallyport.hexagon.eye.Use;
import io.sallyport.hexagon.eye.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where compiled classes come from. What was read once is not read again. */
public final class ClassSource {

  /** Reads them. */
  private interface Reading {
    JavaClasses read();
  }

  private final Reading reading;
  private final Map<Path, Written> written = new HashMap<>();
  private @Nullable JavaClasses classes;
  private @Nullable List<Use> compiled;

  private ClassSource(Reading reading) {
    this.reading = reading;
  }

  /**
   * Folders of classes, or jars, one for each module. This is the surer way: nothing depends on
   * what happens to be on a class path.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  public static ClassSource ofModules(Path... modules) {
    for (Path module : modules) {
      if (!Files.exists(module)) {
        throw new IllegalArgumentException("There are no classes at " + module.toAbsolutePath());
      }
    }
    List<Path> all = List.of(modules);
    return new ClassSource(() -> new ClassFileImporter().importPaths(all));
  }

  /** Everything below these packages on the class path, tests left out. */
  public static ClassSource ofPackages(String... packages) {
    return new ClassSource(
        () ->
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages));
  }

  JavaClasses classes() {
    if (classes == null) {
      classes = reading.read();
    }
    return classes;
  }

  /** What the first eye sees. */
  List<Use> compiled() {
    if (compiled == null) {
      compiled = BytecodeEye.look(classes());
    }
    return compiled;
  }

  /** What the second eye sees in these folders, as far as they exist. */
  Written written(List<Path> folders) {
    List<Written> all =
        folders.stream()
            .filter(SourceGaps::isThere)
            .map(folder -> written.computeIfAbsent(folder, this::look))
            .toList();
    Map<String, String> files = new HashMap<>();
    all.forEach(each -> files.putAll(each.files()));
    return new Written(files, all.stream().flatMap(each -> each.uses().stream()).toList());
  }

  private Written look(Path folder) {
    return SourceEye.look(
        List.of(folder),
        classes().stream().map(JavaClass::getName).collect(Collectors.toUnmodifiableSet()));
  }
}
