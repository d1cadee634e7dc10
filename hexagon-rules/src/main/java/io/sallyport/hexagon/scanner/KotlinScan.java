package io.sallyport.hexagon.scanner;

import io.sallyport.hexagon.analysis.Scanner;
import io.sallyport.hexagon.analysis.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names in Kotlin sources that are written in full: imports, and whatever else begins
 * with a package. The value of a {@code const val} is copied, so that the bytecode does not tell.
 */
final class KotlinScan {
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)");
  private static final Pattern NAME = Pattern.compile("\\b[a-z_]\\w*(?:\\.\\w+)+");
  private static final Pattern COMMENT = Pattern.compile("^\\s*(//|\\*|/\\*).*");

  private final Program program;
  private final String file;
  private final List<Use> uses = new ArrayList<>();
  private String from;

  private KotlinScan(Program program, String file) {
    this.program = program;
    this.file = file;
    this.from = className("", file);
  }

  static List<Use> uses(Path source, String file, Program program) {
    KotlinScan scan = new KotlinScan(program, file);
    try {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        scan.read(lines.get(i), i + 1);
      }
      return scan.uses;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(String line, int number) {
    Matcher declared = PACKAGE.matcher(line);
    if (declared.find()) {
      from = className(declared.group(1), file);
    } else if (!COMMENT.matcher(line).matches()) {
      for (Matcher name = NAME.matcher(line); name.find(); ) {
        meant(name.group()).ifPresent(to -> add(to, number));
      }
    }
  }

  private void add(Names.Meaning to, int line) {
    if (!Use.outermost(from).equals(Use.outermost(to.type()))) {
      String what = "names " + SourceNotes.shortened(to);
      uses.add(new Use(Scanner.SOURCE, from, to.type(), to.member(), file, line, what));
    }
  }

  /**
   * The longest beginning that is a class of ours; else what stands alone in a file of a package.
   */
  private Optional<Names.Meaning> meant(String dotted) {
    int end = dotted.length();
    String member = "";
    while (end > 0) {
      String name = dotted.substring(0, end);
      if (program.has(name)) {
        return Optional.of(new Names.Meaning(program.binary(name), member));
      }
      if (program.hasPackage(name) && !member.isEmpty()) {
        String alone = member;
        return program.fileClass(name).map(type -> new Names.Meaning(type, alone));
      }
      int dot = name.lastIndexOf('.');
      member = name.substring(dot + 1);
      end = dot;
    }
    return Optional.empty();
  }

  /** The class that holds what stands in a file outside of every class. */
  private static String className(String packageName, String file) {
    String bare = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.kt$", "Kt");
    return packageName.isEmpty() ? bare : packageName + "." + bare;
  }
}
