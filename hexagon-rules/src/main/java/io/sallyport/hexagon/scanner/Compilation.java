package io.sallyport.hexagon.scanner;

import com.sun.source.tree.CompilationUnitTree;
import io.sallyport.hexagon.analysis.ScannedSources;
import io.sallyport.hexagon.analysis.UnreadFile;
import io.sallyport.hexagon.analysis.Use;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Parses sources and resolves their names, and generates nothing. What does not compile, because a
 * library or a generated class is missing, is resolved as far as it goes.
 */
final class Compilation {
  private final Path folder;
  private final Program program;
  private final Map<String, UnreadFile> unparsed = new LinkedHashMap<>();

  private Compilation(Path folder, Program program) {
    this.folder = folder;
    this.program = program;
  }

  /** Each folder by itself: what it uses of the others was compiled. */
  static Map<Path, ScannedSources> read(List<Path> folders, Program program, List<Path> classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<Path, ScannedSources> written = new LinkedHashMap<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, withLibraries(classPath));
      manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      for (Path folder : folders) {
        written.put(folder, new Compilation(folder, program).read(compiler, manager));
      }
      return written;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private ScannedSources read(JavaCompiler compiler, StandardJavaFileManager manager)
      throws IOException {
    List<Path> files =
        SourceFolders.javaFiles(folder.toAbsolutePath().normalize()).stream()
            .filter(file -> !file.endsWith("module-info.java"))
            .toList();
    List<ScannedSources> parts = new ArrayList<>();
    if (!files.isEmpty()) {
      parts.addAll(java(compiler, manager, files));
    }
    List<Use> kotlin =
        SourceFolders.kotlinFiles(folder).stream()
            .flatMap(file -> KotlinScan.uses(file, shown(file.toUri()), program).stream())
            .toList();
    parts.add(
        new ScannedSources(Map.of(), kotlin, List.copyOf(unparsed.values()), Map.of(), List.of()));
    return ScannedSources.all(parts, List.of());
  }

  private List<ScannedSources> java(
      JavaCompiler compiler, StandardJavaFileManager manager, List<Path> all) throws IOException {
    List<Path> files = all;
    Attribution whole = new Attribution(compiler, manager, files);
    whole.unparsed().forEach(this::addUnparsed);
    List<ScannedSources> parts = new ArrayList<>();
    for (Optional<URI> broken = whole.resolve(); broken.isPresent(); broken = whole.resolve()) {
      URI file = broken.get();
      Map<Boolean, List<Path>> split =
          files.stream().collect(Collectors.partitioningBy(each -> each.toUri().equals(file)));
      List<Path> alone = split.getOrDefault(true, List.of());
      if (alone.isEmpty()) {
        throw new IllegalStateException("The compiler broke off at " + file);
      }
      parts.add(unresolved(new Attribution(compiler, manager, alone)));
      files = split.getOrDefault(false, List.of());
      whole = new Attribution(compiler, manager, files);
    }
    parts.add(noted(whole.units(), whole.symbols()));
    return parts;
  }

  /** A file at which the compiler breaks off is known by its imports alone. */
  private ScannedSources unresolved(Attribution alone) {
    ScannedSources read = noted(alone.units(), alone.symbols());
    return new ScannedSources(
        read.files(), read.uses(), List.of(), names(read.files(), Set.of("*")), List.of());
  }

  private static Map<String, Set<String>> names(Map<String, String> files, Set<String> names) {
    return files.values().stream().distinct().collect(Collectors.toMap(each -> each, x -> names));
  }

  /** The compiled program first, then what this check runs with: in a test, all that it uses. */
  private static List<Path> withLibraries(List<Path> classPath) {
    String ours = System.getProperty("java.class.path", "");
    return Stream.concat(
            classPath.stream(),
            Arrays.stream(ours.split(File.pathSeparator, -1))
                .filter(each -> !each.isEmpty())
                .map(Path::of))
        .filter(Files::exists)
        .distinct()
        .toList();
  }

  private ScannedSources noted(Iterable<? extends CompilationUnitTree> units, Symbols symbols) {
    Map<String, String> byClass = new HashMap<>();
    Map<String, Set<String>> unresolved = new HashMap<>();
    List<Use> uses = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      String file = shown(unit.getSourceFile().toUri());
      SourceNotes notes = new SourceScan(unit, file, program, symbols).notes();
      notes.classes().forEach(each -> byClass.put(each, file));
      uses.addAll(notes.uses());
      if (!notes.unresolved().isEmpty()) {
        unresolved.put(file, notes.unresolved());
      }
    }
    return new ScannedSources(byClass, uses, List.of(), unresolved, List.of());
  }

  private void addUnparsed(Diagnostic<? extends JavaFileObject> problem) {
    String file = shown(problem.getSource().toUri());
    String what =
        "cannot be parsed in line %d (%s); correct it, or run the check with a newer Java than %d"
            .formatted(
                problem.getLineNumber(),
                problem.getMessage(Locale.ROOT).lines().findFirst().orElse(""),
                Runtime.version().feature());
    unparsed.putIfAbsent(file, new UnreadFile("", file, what));
  }

  /** A file as people name it: from the folder that was given, without the way up to it. */
  private String shown(URI source) {
    Path file = Path.of(source).toAbsolutePath().normalize();
    Path root = folder.toAbsolutePath().normalize();
    Path named = file.startsWith(root) ? folder.resolve(root.relativize(file)) : file;
    return named.normalize().toString().replace('\\', '/').replaceFirst("^(\\.\\./)+", "");
  }
}
