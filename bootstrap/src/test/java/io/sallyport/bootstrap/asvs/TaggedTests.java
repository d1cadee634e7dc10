package io.sallyport.bootstrap.asvs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The tests whose tag is {@code ASVS-} and a requirement, read from their sources. */
final class TaggedTests {
  private static final String PREFIX = "ASVS-";
  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

  private TaggedTests() {}

  /**
   * @param root the folder that all modules are in
   */
  static List<TaggedTest> below(Path root) throws IOException {
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      List<Path> sources = sources(root);
      if (sources.isEmpty()) {
        return List.of();
      }
      var task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null,
                      files,
                      null,
                      List.of("-proc:none"),
                      null,
                      files.getJavaFileObjectsFromPaths(sources));
      List<TaggedTest> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        String file = root.toUri().relativize(unit.getSourceFile().toUri()).getPath();
        new Finder(file, found).scan(unit, "");
      }
      return found;
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path module : modules(root)) {
      try (Stream<Path> files = Files.walk(module.resolve("src"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          if (Files.readString(file).contains("@Tag(")) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(each -> Files.isDirectory(each.resolve("src"))).sorted().toList();
    }
  }

  /** Is given the class that it is in. */
  private static final class Finder extends TreeScanner<@Nullable Void, String> {
    private final String file;
    private final List<TaggedTest> found;

    private Finder(String file, List<TaggedTest> found) {
      this.file = file;
      this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, String around) {
      String type = tree.getSimpleName().toString();
      boolean isRun = isRun(tree.getModifiers()) && hasTest(tree);
      ids(tree.getModifiers()).forEach(id -> found.add(new TaggedTest(id, file, type, "", isRun)));
      return super.visitClass(tree, type);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, String type) {
      String method = tree.getName().toString();
      boolean isRun = isRun(tree.getModifiers()) && isTest(tree.getModifiers());
      ids(tree.getModifiers())
          .forEach(id -> found.add(new TaggedTest(id, file, type, method, isRun)));
      return super.visitMethod(tree, type);
    }
  }

  private static List<String> ids(ModifiersTree modifiers) {
    List<String> texts = new ArrayList<>();
    var literals =
        new TreeScanner<@Nullable Void, List<String>>() {
          @Override
          public @Nullable Void visitLiteral(LiteralTree literal, List<String> read) {
            read.add(String.valueOf(literal.getValue()));
            return null;
          }
        };
    modifiers.getAnnotations().stream()
        .filter(annotation -> name(annotation).equals("Tag"))
        .forEach(annotation -> literals.scan(annotation.getArguments(), texts));
    return texts.stream()
        .filter(text -> text.startsWith(PREFIX))
        .map(text -> text.substring(PREFIX.length()))
        .toList();
  }

  private static boolean hasTest(ClassTree tree) {
    return tree.getMembers().stream()
        .anyMatch(each -> each instanceof MethodTree method && isTest(method.getModifiers()));
  }

  private static boolean isTest(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream().map(TaggedTests::name).anyMatch(TESTS::contains);
  }

  private static boolean isRun(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream().map(TaggedTests::name).noneMatch("Disabled"::equals);
  }

  private static String name(AnnotationTree annotation) {
    return annotation.getAnnotationType().toString();
  }
}
