package io.sallyport.hexagon.scanner;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.sallyport.hexagon.analysis.Scanner;
import io.sallyport.hexagon.analysis.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what ArchUnit reads. */
final class BytecodeScanner {
  private final List<Use> uses = new ArrayList<>();

  private BytecodeScanner() {}

  /** Every use that a class makes of one in another file. */
  static List<Use> look(JavaClasses classes) {
    BytecodeScanner scanner = new BytecodeScanner();
    classes.forEach(scanner::look);
    return scanner.uses;
  }

  private void look(JavaClass type) {
    Set<String> told = new HashSet<>();
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      told.add(access.getDescription());
      String member = access.getTarget().getName();
      add(type, access.getTargetOwner(), member, access.getLineNumber(), access.getDescription());
    }
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      if (!told.contains(dependency.getDescription())) {
        int line = dependency.getSourceCodeLocation().getLineNumber();
        add(type, dependency.getTargetClass(), "", line, dependency.getDescription());
      }
    }
  }

  private void add(JavaClass from, JavaClass target, String member, int line, String sentence) {
    JavaClass to = target.getBaseComponentType();
    if (!to.isPrimitive() && !Use.outermost(from.getName()).equals(Use.outermost(to.getName()))) {
      String file = from.getSourceCodeLocation().getSourceFileName();
      uses.add(
          new Use(
              Scanner.BYTECODE,
              from.getName(),
              to.getName(),
              member,
              file,
              line,
              ArchUnitSentence.verb(sentence)));
    }
  }
}
