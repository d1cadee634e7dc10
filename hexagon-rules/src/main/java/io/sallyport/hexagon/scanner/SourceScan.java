package io.sallyport.hexagon.scanner;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.TreePathScanner;
import io.sallyport.hexagon.analysis.Use;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/** Walks one source file and notes every name that means a class elsewhere. */
final class SourceScan extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final Program program;
  private final Symbols symbols;
  private final Names names;
  private final SourceNotes notes;
  private final Deque<String> classes = new ArrayDeque<>();

  SourceScan(CompilationUnitTree unit, String file, Program program, Symbols symbols) {
    this.unit = unit;
    this.program = program;
    this.symbols = symbols;
    this.names = new Names(unit, program);
    this.notes = new SourceNotes(unit, file, symbols.trees());
  }

  SourceNotes notes() {
    classes.push(names.packageName() + ".package-info");
    scan(unit, null);
    new ImportScan(unit, names, symbols, notes).noteUnused();
    return notes;
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
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
      note(made.getIdentifier(), Use.KEEPS, tree, "keeps in static " + tree.getName() + " a ");
    }
    if (symbols.isWritten(tree.getType(), unit)) {
      return super.visitVariable(tree, null);
    }
    scan(tree.getModifiers(), null);
    return scan(tree.getInitializer(), null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
    note(tree.getIdentifier(), Use.MAKES, tree, "makes a ");
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void none) {
    Tree type = tree.getParameter().getType();
    List<? extends Tree> caught =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    boolean throwsAgain = endsInThrow(tree.getBlock());
    for (Tree each : caught) {
      note(each, Use.CATCHES, tree, "catches ");
      if (!throwsAgain) {
        note(each, Use.SWALLOWS, tree, "catches ");
      }
    }
    return super.visitCatch(tree, null);
  }

  private static boolean endsInThrow(BlockTree block) {
    List<? extends StatementTree> all = block.getStatements();
    return !all.isEmpty() && all.get(all.size() - 1) instanceof ThrowTree;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void none) {
    noteArray(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void none) {
    noteArray(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void none) {
    if (StaticArrays.isChanging(tree)) {
      noteArray(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  private void noteArray(ExpressionTree changed) {
    new StaticArrays(symbols, notes, classes.element()).note(changed, getCurrentPath());
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
    String member =
        tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
            ? Use.MAKES
            : tree.getName().toString();
    note(tree.getQualifierExpression(), member, tree, "refers to ");
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
    boolean known =
        symbols
            .of(getCurrentPath())
            .map(element -> isNoted(element, tree))
            .orElseGet(() -> Names.isDotted(tree) && isNotedByImport(tree.toString(), tree));
    return known ? null : super.visitMemberSelect(tree, null);
  }

  /** Whether nothing is left to see on the left of the dot. */
  private boolean isNoted(Element element, MemberSelectTree tree) {
    Optional<String> type = symbols.type(element);
    type.ifPresent(each -> add(each, "", tree));
    Optional<String> qualifier =
        Symbols.isStaticMember(element)
            ? symbols.of(getCurrentPath(), tree.getExpression()).flatMap(symbols::type)
            : Optional.empty();
    qualifier.ifPresent(each -> add(each, tree.getIdentifier().toString(), tree));
    boolean isName = type.isPresent() || qualifier.isPresent() || element instanceof PackageElement;
    return isName && Names.isDotted(tree);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
    Optional<Element> element = symbols.of(getCurrentPath());
    if (element.isEmpty()) {
      isNotedByImport(tree.getName().toString(), tree);
    }
    element.flatMap(symbols::type).ifPresent(type -> add(type, "", tree));
    element
        .filter(Symbols::isStaticMember)
        .flatMap(symbols::owner)
        .ifPresent(owner -> add(owner, tree.getName().toString(), tree));
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
    if (tree.getValue() instanceof String text && program.has(text.replace('$', '.'))) {
      notes.add(classes.element(), program.binary(text), "", tree, "spells \"" + text + "\"");
    }
    return null;
  }

  private void add(String type, String member, Tree at) {
    String what = "names " + SourceNotes.shortened(new Names.Meaning(type, member));
    notes.add(classes.element(), type, member, at, what);
  }

  /** For what the compiler does not find, because a library is not there. */
  private boolean isNotedByImport(String dotted, Tree tree) {
    Optional<Names.Meaning> meaning = names.meaning(dotted);
    meaning.ifPresent(
        each -> {
          notes.addUnresolved(dotted);
          add(each.type(), each.member(), tree);
        });
    return meaning.isPresent();
  }

  private void note(Tree type, String member, Tree at, String verb) {
    Tree bare = type instanceof ParameterizedTypeTree generic ? generic.getType() : type;
    symbols
        .of(getCurrentPath(), bare)
        .map(symbols::type)
        .orElseGet(() -> names.meaning(bare.toString()).map(Names.Meaning::type))
        .ifPresent(
            each ->
                notes.add(classes.element(), each, member, at, verb + SourceNotes.shortened(each)));
  }

  private void readComment() {
    DocCommentTree comment = symbols.trees().getDocCommentTree(getCurrentPath());
    if (comment != null) {
      new CommentScan(names, notes, symbols, classes.element())
          .scan(new DocTreePath(getCurrentPath(), comment), null);
    }
  }
}
