package io.sallyport.hexagon.command;

import com.tngtech.archunit.core.domain.PackageMatcher;
import io.sallyport.hexagon.description.Types;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of settings. What cannot be read becomes a problem, and a harmless stand-in. */
final class Values {

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  Values(Path folder) {
    this.folder = folder;
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(Setting setting, String sentence) {
    problems.add(new Problem(setting.line(), setting.key() + ": " + sentence));
  }

  /** That it is not written as the key wants it. */
  void misshapen(Setting setting, Key key) {
    problem(setting, "write it as in \"" + key.exampleLine() + "\"");
  }

  Types types(Setting setting) {
    return parsed(setting, setting.values(), Selection::of, "write packages as in com.acme.shop..")
        .orElse(Types.none());
  }

  /**
   * Packages, single classes such as {@code class:java.io.File}, or single members such as {@code
   * java.lang.System#getProperty}.
   */
  List<String> libraries(Setting setting) {
    for (String value : setting.values()) {
      if (value.startsWith("@") || value.startsWith("!")) {
        problem(setting, "\"" + value + "\" is no package, class: or member of a class");
      }
    }
    List<String> packages =
        setting.values().stream().filter(value -> !value.contains("#")).toList();
    parsed(setting, packages, Selection::of, "write packages as in com.acme.shop..");
    return setting.values();
  }

  /** Whether it is a pattern of packages with one part in brackets. */
  boolean isSlicing(Setting setting) {
    try {
      PackageMatcher.of(setting.value());
      return setting.value().contains("(*)");
    } catch (IllegalArgumentException noPattern) {
      return false;
    }
  }

  Path path(String text) {
    return folder.resolve(text);
  }

  List<Path> existing(Setting setting, String fix) {
    List<Path> paths = setting.values().stream().map(this::path).toList();
    paths.stream()
        .filter(path -> !Files.exists(path))
        .forEach(path -> problem(setting, "there is nothing at " + path + "; " + fix));
    return paths;
  }

  /** Folders of classes, or jars, that can be opened. */
  List<Path> classes(Setting setting) {
    List<Path> paths = existing(setting, "compile first, or correct the path");
    for (Path path : paths) {
      try {
        if (Files.exists(path)) {
          CompiledClasses.ofModules(path);
        }
      } catch (IllegalArgumentException | UncheckedIOException wrong) {
        problem(setting, String.valueOf(wrong.getMessage()));
      }
    }
    return paths;
  }

  Optional<Integer> number(Setting setting) {
    return parsed(setting, setting.value(), Integer::valueOf, "write a number, such as 4");
  }

  Optional<LocalDate> day(Setting setting, String text) {
    return parsed(setting, text, LocalDate::parse, "write the day as in 2027-03-31");
  }

  private <S, T> Optional<T> parsed(Setting setting, S text, Function<S, T> parse, String fix) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeParseException | IllegalArgumentException wrong) {
      problem(setting, "\"" + text + "\" cannot be read; " + fix);
      return Optional.empty();
    }
  }
}
