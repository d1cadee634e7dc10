package io.sallyport.hexagon.scanner;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Some sources that the compiler has parsed, and then resolves the names of. */
final class Attribution implements TaskListener {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          "9999",
          "--should-stop=ifError=FLOW");

  private final List<Diagnostic<? extends JavaFileObject>> problems = new ArrayList<>();
  private final List<Diagnostic<? extends JavaFileObject>> unparsed;
  private final JavacTask task;
  private final List<CompilationUnitTree> units = new ArrayList<>();
  private @Nullable URI begun;
  private boolean resolved;

  Attribution(JavaCompiler compiler, StandardJavaFileManager manager, List<Path> files)
      throws IOException {
    task =
        (JavacTask)
            compiler.getTask(
                null,
                manager,
                problems::add,
                OPTIONS,
                null,
                manager.getJavaFileObjectsFromPaths(files));
    task.parse().forEach(units::add);
    unparsed =
        problems.stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null)
            .toList();
  }

  /**
   * Resolves names, also in what does not compile.
   *
   * @return the file at which the compiler broke off; it is then of no more use
   */
  Optional<URI> resolve() throws IOException {
    task.setTaskListener(this);
    try {
      task.analyze();
      resolved = true;
      return Optional.empty();
    } catch (IllegalStateException brokenOff) {
      if (begun == null) {
        throw brokenOff;
      }
      return Optional.of(begun);
    }
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getSourceFile() != null) {
      begun = event.getSourceFile().toUri();
    }
  }

  /** What could not be parsed. */
  List<Diagnostic<? extends JavaFileObject>> unparsed() {
    return unparsed;
  }

  List<CompilationUnitTree> units() {
    return units;
  }

  /** None, before they are resolved. */
  Symbols symbols() {
    return new Symbols(DocTrees.instance(task), task.getElements(), resolved);
  }
}
