package io.sallyport.hexagon.eye;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Walks one source file and notes every name that means a class elsewhere. */
final class SourceScan extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final Program program;
  private final DocTrees trees;
  private final Names names;
  private final SourceNotes notes;
  private final Deque<String> classes = new ArrayDeque<>();

  SourceScan(CompilationUnitTree unit, String file, Program program, DocTrees trees) {
    this.unit = unit;
    this.program = program;
    this.trees = trees;
    this.names = new Names(unit, program);
    this.notes = new SourceNotes(unit, file, trees);
  }

  SourceNotes notes() {
    classes.push(names.packageName() + ".package-info");
    scan(unit, null);
    unit.getImports().forEach(this::noteUnused);
    return notes;
  }

  /** An import is reported for itself only if nothing was that it brought. */
  private void noteUnused(ImportTree tree) {
    String name = tree.getQualifiedIdentifier().toString();
    String owner = name.substring(0, name.lastIndexOf('.'));
    String type = tree.isStatic() ? owner : name;
    boolean ourPackage = name.endsWith(".*") && !tree.isStatic() && program.hasPackage(owner);
    if (!ourPackage && !notes.haveSeen(program.binary(type))) {
      String from = notes.firstClass(names.packageName());
      notes.add(from, program.binary(type), "", tree, "imports " + SourceNotes.shortened(type));
    }
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitModule(ModuleTree tree, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitPackage(PackageTree tree, @Nullable Void none) {
    readComment();
    return scan(tree.getAnnotations(), null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
    String name = tree.getSimpleName().toString();
    if (name.isEmpty()) {
      return super.visitClass(tree, null);
    }
    boolean top = classes.size() == 1;
    classes.push(top ? names.qualify(name) : classes.peek() + "$" + name);
    if (top) {
      notes.declare(classes.element());
    }
    readComment();
    super.visitClass(tree, null);
    classes.pop();
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
    readComment();
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
    readComment();
    if (tree.getModifiers().getFlags().contains(Modifier.STATIC)
        && tree.getInitializer() instanceof NewClassTree made) {
      note(
          typeOf(made.getIdentifier()),
          Use.KEEPS,
          tree,
          "keeps in static " + tree.getName() + " a ");
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
    note(typeOf(tree.getIdentifier()), Use.MAKES, tree, "makes a ");
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void none) {
    Tree type = tree.getParameter().getType();
    List<? extends Tree> caught =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    caught.forEach(each -> note(each, Use.CATCHES, tree, "catches "));
    return super.visitCatch(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
    ExpressionTree owner = tree.getQualifierExpression();
    String member =
        tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
            ? Use.MAKES
            : tree.getName().toString();
    note(typeOf(owner), member, tree, "refers to ");
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
    boolean known = isDotted(tree) && noteMeaning(tree.toString(), tree);
    return known ? null : super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
    noteMeaning(tree.getName().toString(), tree);
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
    if (tree.getValue() instanceof String text && program.has(text.replace('$', '.'))) {
      notes.add(classes.element(), program.binary(text), "", tree, "spells \"" + text + "\"");
    }
    return null;
  }

  private boolean noteMeaning(String dotted, Tree tree) {
    return names
        .meaning(dotted)
        .map(
            meaning -> {
              String what = "names " + SourceNotes.shortened(meaning);
              notes.add(classes.element(), meaning.type(), meaning.member(), tree, what);
              return true;
            })
        .orElse(false);
  }

  private void note(Tree type, String member, Tree at, String verb) {
    names
        .meaning(type.toString())
        .ifPresent(
            meaning ->
                notes.add(
                    classes.element(),
                    meaning.type(),
                    member,
                    at,
                    verb + SourceNotes.shortened(meaning.type())));
  }

  private void readComment() {
    DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
    if (comment != null) {
      new CommentScan(names, notes, classes.element()).scan(comment, comment);
    }
  }

  private static Tree typeOf(Tree tree) {
    return tree instanceof ParameterizedTypeTree generic ? generic.getType() : tree;
  }

  private static boolean isDotted(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select && isDotted(select.getExpression()));
  }
}
