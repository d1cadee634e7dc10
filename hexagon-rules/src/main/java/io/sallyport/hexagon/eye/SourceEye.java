package io.sallyport.hexagon.eye;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Parses the sources with the compiler of the JDK, and compiles nothing. */
public final class SourceEye {
  private SourceEye() {}

  /**
   * Every use that is written in a source file of a class that is declared in another.
   *
   * @param folders roots of packages, such as {@code src/main/java}
   * @param classNames binary names of the classes of the program
   * @throws IllegalStateException if this Java has no compiler
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static Written look(List<Path> folders, Set<String> classNames) {
    List<Path> files = folders.stream().flatMap(folder -> sources(folder).stream()).toList();
    return files.isEmpty() ? Written.nothing() : parse(files, folders, new Program(classNames));
  }

  /** The Java files below a folder, in order. */
  public static List<Path> sources(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Written parse(List<Path> files, List<Path> folders, Program program) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("Reading sources takes a JDK; this Java has no compiler");
    }
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Map<String, String> byClass = new HashMap<>();
      List<Use> uses = new ArrayList<>();
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        String file = shown(Path.of(unit.getSourceFile().toUri()), folders);
        SourceNotes notes = new SourceScan(unit, file, program, trees).notes();
        notes.classes().forEach(each -> byClass.put(each, file));
        uses.addAll(notes.uses());
      }
      return new Written(byClass, uses);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file as people name it: from the folder that was given, without the way up to it. */
  private static String shown(Path file, List<Path> folders) {
    return folders.stream()
        .filter(folder -> file.startsWith(folder.toAbsolutePath().normalize()))
        .map(folder -> folder.resolve(folder.toAbsolutePath().normalize().relativize(file)))
        .map(path -> path.normalize().toString().replace('\\', '/').replaceFirst("^(\\.\\./)+", ""))
        .findFirst()
        .orElse(file.toString());
  }
}
