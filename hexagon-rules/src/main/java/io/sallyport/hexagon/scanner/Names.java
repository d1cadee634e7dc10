package io.sallyport.hexagon.scanner;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names in one source file mean, as far as its imports and the program tell: for what the
 * compiler cannot resolve.
 */
final class Names {

  /** A type, and a member of it that is named too, or nothing. */
  record Meaning(String type, String member) {}

  private final Program program;
  private final String packageName;
  private final Map<String, String> imported = new LinkedHashMap<>();
  private final Map<String, Meaning> importedMembers = new LinkedHashMap<>();
  private final List<String> importedPackages = new ArrayList<>();

  Names(CompilationUnitTree unit, Program program) {
    this.program = program;
    this.packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    for (ImportTree tree : unit.getImports()) {
      if (tree.getQualifiedIdentifier() instanceof MemberSelectTree name) {
        read(name.toString(), tree.isStatic());
      }
    }
  }

  private void read(String name, boolean isStatic) {
    int dot = name.lastIndexOf('.');
    String owner = name.substring(0, dot);
    String last = name.substring(dot + 1);
    if (isStatic) {
      importedMembers.put(last, new Meaning(program.binary(owner), last));
    } else if (last.equals("*")) {
      importedPackages.add(owner);
    } else {
      imported.put(last, program.binary(name));
    }
  }

  /** The name in bytecode of a class that is written in full. */
  String binary(String name) {
    return program.binary(name);
  }

  boolean isOurs(String packageOfClasses) {
    return program.hasPackage(packageOfClasses);
  }

  String packageName() {
    return packageName;
  }

  /** The full name of a class that this file declares. */
  String qualify(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** What {@code a.b.C.D.e}, {@code C.D}, {@code C.e} or a static import {@code e} means. */
  Optional<Meaning> meaning(String dotted) {
    String[] parts = dotted.split("\\.");
    if (parts.length == 1 && importedMembers.containsKey(dotted)) {
      return Optional.of(importedMembers.get(dotted));
    }
    return simple(parts[0]).map(type -> deeper(type, parts, 1)).or(() -> qualified(parts));
  }

  private Optional<String> simple(String name) {
    if (imported.containsKey(name)) {
      return Optional.of(imported.get(name));
    }
    if (program.has(qualify(name))) {
      return Optional.of(qualify(name));
    }
    return importedPackages.stream()
        .map(each -> each + "." + name)
        .filter(program::has)
        .map(program::binary)
        .findFirst();
  }

  private Optional<Meaning> qualified(String[] parts) {
    int packages = 0;
    while (packages < parts.length && Character.isLowerCase(parts[packages].charAt(0))) {
      packages++;
    }
    if (packages == 0 || packages == parts.length) {
      return Optional.empty();
    }
    String type = String.join(".", List.of(parts).subList(0, packages + 1));
    boolean sure = program.has(type) || packages > 1;
    return sure ? Optional.of(deeper(type, parts, packages + 1)) : Optional.empty();
  }

  private Meaning deeper(String outer, String[] parts, int next) {
    String type = outer;
    for (int i = next; i < parts.length; i++) {
      String nested = type + "$" + parts[i];
      if (!program.hasBinary(nested)) {
        return new Meaning(type, parts[i]);
      }
      type = nested;
    }
    return new Meaning(type, "");
  }

  /** Whether a tree is names and dots only. */
  static boolean isDotted(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select && isDotted(select.getExpression()));
  }
}
