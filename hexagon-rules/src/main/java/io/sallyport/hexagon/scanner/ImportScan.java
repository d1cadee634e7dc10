package io.sallyport.hexagon.scanner;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Notes the imports of one source file that brought nothing: each is a dependency all the same. */
final class ImportScan {
  private final CompilationUnitTree unit;
  private final Names names;
  private final Symbols symbols;
  private final SourceNotes notes;

  ImportScan(CompilationUnitTree unit, Names names, Symbols symbols, SourceNotes notes) {
    this.unit = unit;
    this.names = names;
    this.symbols = symbols;
    this.notes = notes;
  }

  void noteUnused() {
    for (ImportTree each : unit.getImports()) {
      if (each.getQualifiedIdentifier() instanceof MemberSelectTree name && !isOfModule(each)) {
        noteUnused(each, name);
      }
    }
  }

  /** {@code import module java.base} of Java 25 names no class. */
  private static boolean isOfModule(ImportTree tree) {
    return tree.toString().startsWith("import module ");
  }

  private void noteUnused(ImportTree tree, MemberSelectTree name) {
    boolean whole = name.getIdentifier().contentEquals("*");
    boolean ofMember = tree.isStatic() || whole;
    String written = (ofMember ? name.getExpression() : name).toString();
    TreePath path = new TreePath(new TreePath(new TreePath(unit), tree), name);
    Optional<Element> element =
        ofMember ? symbols.of(path, name.getExpression()) : symbols.of(path);
    Optional<String> type = element.flatMap(symbols::type);
    if (type.isEmpty() && whole && !tree.isStatic()) {
      notePackage(tree, written, element.filter(PackageElement.class::isInstance).isPresent());
    } else {
      noteType(tree, type.orElseGet(() -> names.binary(written)));
    }
  }

  private void noteType(ImportTree tree, String type) {
    if (!notes.haveSeen(type)) {
      add(tree, type, type);
    }
  }

  /** What is used of a package that the compiler knows was noted where it stands. */
  private void notePackage(ImportTree tree, String name, boolean known) {
    if (!names.isOurs(name) && !(known && notes.haveSeenPackage(name))) {
      add(tree, name + ".*", name + ".*");
    }
  }

  private void add(ImportTree tree, String to, String shown) {
    String from = notes.firstClass(names.packageName());
    notes.add(from, to, "", tree, "imports " + SourceNotes.shortened(shown));
  }
}
