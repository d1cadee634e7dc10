package io.sallyport.hexagon;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where compiled classes come from. */
public final class ClassSource {

  /** Reads them; asked once for each check. */
  private interface Reading {
    JavaClasses read();
  }

  private final Reading reading;

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

  JavaClasses read() {
    return reading.read();
  }
}
