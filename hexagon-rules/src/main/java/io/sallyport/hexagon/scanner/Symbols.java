package io.sallyport.hexagon.scanner;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What names in sources mean, as the compiler of the JDK resolved them. */
final class Symbols {
  private final DocTrees trees;
  private final Elements elements;
  private final boolean resolved;

  Symbols(DocTrees trees, Elements elements, boolean resolved) {
    this.resolved = resolved;
    this.trees = trees;
    this.elements = elements;
  }

  DocTrees trees() {
    return trees;
  }

  /** Nothing, if the compiler could not resolve it. */
  Optional<Element> of(TreePath path) {
    return resolved ? sure(trees.getElement(path)) : Optional.empty();
  }

  Optional<Element> of(TreePath parent, Tree child) {
    return of(new TreePath(parent, child));
  }

  Optional<Element> of(DocTreePath path) {
    return resolved ? sure(trees.getElement(path)) : Optional.empty();
  }

  private static Optional<Element> sure(@Nullable Element element) {
    return Optional.ofNullable(element).filter(Symbols::isResolved);
  }

  private static boolean isResolved(Element element) {
    return element instanceof PackageElement each
        ? !each.getEnclosedElements().isEmpty()
        : element.asType().getKind() != TypeKind.ERROR;
  }

  /** The class that an element is, with its binary name. */
  Optional<String> type(Element element) {
    return element instanceof TypeElement type
        ? Optional.of(elements.getBinaryName(type).toString())
        : Optional.empty();
  }

  /** The class that declares a member. */
  Optional<String> owner(Element member) {
    return Optional.ofNullable(member.getEnclosingElement()).flatMap(this::type);
  }

  static boolean isStaticMember(Element element) {
    return switch (element.getKind()) {
      case FIELD, ENUM_CONSTANT, METHOD -> element.getModifiers().contains(Modifier.STATIC);
      default -> false;
    };
  }

  /** The compiler adds the types of {@code var} and of parameters of lambdas. */
  boolean isWritten(@Nullable Tree type, CompilationUnitTree unit) {
    return type != null && trees.getSourcePositions().getEndPosition(unit, type) >= 0;
  }
}
