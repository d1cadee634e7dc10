package io.sallyport.hexagon.scanner;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SourcePositions;
import io.sallyport.hexagon.analysis.Scanner;
import io.sallyport.hexagon.analysis.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was noted of one source file. */
final class SourceNotes {
  private final CompilationUnitTree unit;
  private final DocTrees trees;
  private final String file;
  private final Set<Use> uses = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> unresolved = new LinkedHashSet<>();
  private final List<String> declared = new ArrayList<>();

  SourceNotes(CompilationUnitTree unit, String file, DocTrees trees) {
    this.unit = unit;
    this.file = file;
    this.trees = trees;
  }

  void declare(String className) {
    declared.add(className);
  }

  /** Those that stand at the top of the file. */
  List<String> classes() {
    return declared;
  }

  /** The class that stands first in the file. */
  String firstClass(String packageName) {
    return declared.isEmpty() ? packageName + ".package-info" : declared.get(0);
  }

  boolean haveSeen(String type) {
    return seen.contains(type);
  }

  boolean haveSeenPackage(String name) {
    return packages.contains(name);
  }

  /** A name that the compiler did not find, and an import explained. */
  void addUnresolved(String name) {
    unresolved.add(name);
  }

  /** In the order of the file. */
  Set<String> unresolved() {
    return unresolved;
  }

  void add(String from, String to, String member, Tree at, String what) {
    SourcePositions positions = trees.getSourcePositions();
    long end = at instanceof MemberSelectTree ? positions.getEndPosition(unit, at) : -1;
    add(from, to, member, end < 0 ? positions.getStartPosition(unit, at) : end, what);
  }

  void add(String from, String to, String member, DocCommentTree comment, DocTree at, String what) {
    long position = trees.getSourcePositions().getStartPosition(unit, comment, at);
    add(from, to, member, position, what);
  }

  private void add(String from, String to, String member, long position, String what) {
    if (!Use.outermost(from).equals(Use.outermost(to))) {
      markSeen(to);
      int line = (int) unit.getLineMap().getLineNumber(position);
      uses.add(new Use(Scanner.SOURCE, from, to, member, file, line, what));
    }
  }

  /** Who names a nested class has made use of the import of the outer one. */
  private void markSeen(String type) {
    seen.add(type);
    packages.add(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
    int nested = type.lastIndexOf('$');
    if (nested > 0) {
      markSeen(type.substring(0, nested));
    }
  }

  List<Use> uses() {
    return List.copyOf(uses);
  }

  static String shortened(Names.Meaning meaning) {
    String type = shortened(meaning.type());
    return meaning.member().isEmpty() ? type : type + "." + meaning.member();
  }

  static String shortened(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
