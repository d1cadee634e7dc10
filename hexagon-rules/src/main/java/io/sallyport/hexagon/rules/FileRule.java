package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.Set;
import java.util.stream.Stream;

/** HX-32: what the core may not open, in whatever allowed package it stands. */
final class FileRule {

  static final Rule FILES =
      new Rule(
          "HX-32",
          "The core opens no files",
          "A file is a store that no port names: no test replaces it, and no host is asked.",
          "Read it in an adapter or where everything is wired, and hand the content in; or give the"
              + " one member to the core, knowingly.",
          "files, archives, preferences and resources, also those in java.util and java.lang;"
              + " formatters, scanners and writers that are made with the name of a file",
          "a Path or a File as a name; the network; a constructor with the name of a file, without"
              + " the bytecode");

  /** Made of one of these first, they open a file. */
  private static final Set<String> OF_A_FILE = Set.of("java.io.File", "java.nio.file.Path");

  private static final Set<String> OPENING =
      Set.of(
          "java.util.Formatter", "java.util.Scanner", "java.io.PrintStream", "java.io.PrintWriter");

  private FileRule() {}

  static Check check() {
    return new SimpleCheck(FILES, FileRule::findings);
  }

  private static Stream<Finding> findings(Facts facts) {
    Stream<Finding> named = UseCheck.of(FILES, FileRule::opens).findings(facts).stream();
    Stream<Finding> made =
        facts.classes().stream()
            .filter(type -> isCore(type.getName(), facts))
            .flatMap(type -> type.getConstructorCallsFromSelf().stream())
            .filter(FileRule::opens)
            .map(call -> finding(call, facts));
    return Stream.concat(named, made);
  }

  private static boolean opens(Use use, Facts facts) {
    String member = use.to() + "#" + use.member();
    return isCore(use.from(), facts)
        && FileUses.ALL.have(use)
        && !facts.hexagon().coreMayUse().contains(member);
  }

  /** A scanner reads a String, and a formatter opens a file of that name. */
  private static boolean opens(JavaConstructorCall call) {
    String made = call.getTargetOwner().getName();
    return OPENING.contains(made)
        && call.getTarget().getRawParameterTypes().stream()
            .findFirst()
            .map(JavaClass::getName)
            .filter(
                first ->
                    OF_A_FILE.contains(first)
                        || (first.equals("java.lang.String") && !made.endsWith("Scanner")))
            .isPresent();
  }

  private static Finding finding(JavaConstructorCall call, Facts facts) {
    String from = call.getOriginOwner().getName();
    String file = call.getOriginOwner().getSourceCodeLocation().getSourceFileName();
    Place place = new Place(from, file, call.getLineNumber());
    String what = "makes a " + call.getTargetOwner().getSimpleName() + " of a file";
    return new Finding(
        FILES, facts.label(from), facts.label(call.getTargetOwner().getName()), place, what);
  }

  private static boolean isCore(String className, Facts facts) {
    return facts.component(className).map(Component::kind).filter(Kind::isCore).isPresent();
  }
}
