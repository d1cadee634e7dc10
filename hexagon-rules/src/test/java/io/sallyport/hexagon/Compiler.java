package io.sallyport.hexagon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles small programs whose folders are modules. */
final class Compiler {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for all: it remembers where the classes of Java are, which takes longest. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  private Compiler() {}

  /**
   * Compiles some modules in one go, so that everything sees everything, and puts the classes of
   * each into a folder of its own.
   *
   * @return whether it compiled
   */
  static boolean compile(Path sources, List<String> modules, List<Path> classPath, Path out) {
    List<Path> files = modules.stream().flatMap(each -> files(sources.resolve(each))).toList();
    if (files.isEmpty()) {
      return true;
    }
    String path = classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
    List<String> options = List.of("-proc:none", "-nowarn", "-cp", path.isEmpty() ? "." : path);
    return JAVAC
        .getTask(
            null,
            new ByModule(sources, out),
            problem -> {},
            options,
            null,
            FILES.getJavaFileObjectsFromPaths(files))
        .call();
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final class ByModule extends ForwardingJavaFileManager<JavaFileManager> {
    private final Path sources;
    private final Path out;

    ByModule(Path sources, Path out) {
      super(FILES);
      this.sources = sources.toAbsolutePath();
      this.out = out;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling)
        throws IOException {
      Path source = Path.of(Objects.requireNonNull(sibling).toUri());
      String module = sources.relativize(source).getName(0).toString();
      Path file = out.resolve(module).resolve(className.replace('.', '/') + kind.extension);
      Files.createDirectories(file.getParent());
      return FILES.getJavaFileObjects(file).iterator().next();
    }
  }
}
