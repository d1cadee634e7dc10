package io.sallyport.hexagon.scanner;

import io.sallyport.hexagon.analysis.ScannedSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;

/** Reads the sources as the compiler of the JDK understands them. */
final class SourceScanner {
  private SourceScanner() {}

  /**
   * Every use that is written in a source file of a class that is declared in another, by folder.
   *
   * @param folders roots of packages, such as {@code src/main/java}
   * @param classNames binary names of the classes of the program
   * @param classPath where the compiled program and its libraries are, as far as they are known
   * @throws IllegalStateException if this Java has no compiler
   * @throws java.io.UncheckedIOException if a folder cannot be read
   */
  static Map<Path, ScannedSources> look(
      List<Path> folders, Set<String> classNames, List<Path> classPath) {
    if (ToolProvider.getSystemJavaCompiler() == null) {
      throw new IllegalStateException(
          "Reading sources takes a JDK, and the Java at "
              + System.getProperty("java.home")
              + " has no compiler; run the check with a JDK, or name no sources");
    }
    return Compilation.read(folders, new Program(classNames), classPath);
  }
}
