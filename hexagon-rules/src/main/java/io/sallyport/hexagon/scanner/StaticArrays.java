package io.sallyport.hexagon.scanner;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.sallyport.hexagon.analysis.Use;
import java.util.Set;

/** Notes where an element of a static array is given a value. */
final class StaticArrays {
  private static final Set<Tree.Kind> CHANGING =
      Set.of(
          Tree.Kind.PREFIX_INCREMENT,
          Tree.Kind.PREFIX_DECREMENT,
          Tree.Kind.POSTFIX_INCREMENT,
          Tree.Kind.POSTFIX_DECREMENT);

  private final Symbols symbols;
  private final SourceNotes notes;
  private final String from;

  StaticArrays(Symbols symbols, SourceNotes notes, String from) {
    this.symbols = symbols;
    this.notes = notes;
    this.from = from;
  }

  static boolean isChanging(UnaryTree tree) {
    return CHANGING.contains(tree.getKind());
  }

  /** Of any depth: {@code a[i][j]} is an element of {@code a} too. */
  void note(ExpressionTree changed, TreePath parent) {
    if (changed instanceof ArrayAccessTree element) {
      ExpressionTree array = element.getExpression();
      symbols
          .of(parent, array)
          .filter(Symbols::isStaticMember)
          .ifPresent(
              field -> {
                String what = "changes static " + field.getSimpleName();
                notes.add(from, "java.lang.Object", Use.CHANGES, changed, what);
              });
      note(array, parent);
    }
  }
}
