package io.sallyport.hexagon.command;

import io.sallyport.hexagon.Hexagon;
import io.sallyport.hexagon.HexagonBuilder;
import io.sallyport.hexagon.Rules;
import io.sallyport.hexagon.Types;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the settings of a description into a hexagon, and collects what is wrong with them. */
final class DescriptionReader {

  private static final Set<Key> ADAPTERS = Set.of(Key.DRIVING_ADAPTER, Key.DRIVEN_ADAPTER);

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> classes = new ArrayList<>();
  private final Map<String, List<String>> libraries = new HashMap<>();
  private boolean sliced;

  DescriptionReader(Path folder) {
    this.folder = folder;
  }

  Description read(SettingLines lines) throws BadDescription {
    problems.addAll(lines.problems());
    Map<Setting, Key> known = new LinkedHashMap<>();
    lines.settings().forEach(setting -> keyOf(setting).ifPresent(key -> known.put(setting, key)));
    String name = only(known, Key.NAME, "say what the reports call the project");
    only(known, Key.CLASSES, "say where the compiled classes are");
    repeatedOf(known);
    librariesOf(known);
    HexagonBuilder builder = Hexagon.named(name);
    known.forEach((setting, key) -> apply(builder, setting, key));
    if (!problems.isEmpty()) {
      throw new BadDescription(problems);
    }
    return new Description(builder.build(), List.copyOf(classes));
  }

  private Optional<Key> keyOf(Setting setting) {
    Optional<Key> key = Key.of(setting.word());
    if (key.isEmpty()) {
      problem(
          setting,
          "\""
              + setting.word()
              + "\" is no key"
              + Nearest.hint(setting.word(), Key.words())
              + " (--help lists them)");
    } else if (key.get().isNamed() == setting.suffix().isEmpty()) {
      problem(setting, "write it as in \"" + key.get().exampleLine() + "\"");
      return Optional.empty();
    }
    return key;
  }

  private String only(Map<Setting, Key> known, Key key, String fix) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue() == key)
        .map(entry -> entry.getKey().value())
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(new Problem(0, fix + ", as in \"" + key.exampleLine() + "\""));
              return "";
            });
  }

  private void repeatedOf(Map<Setting, Key> known) {
    Map<String, Integer> firstLines = new HashMap<>();
    known.forEach(
        (setting, key) -> {
          Integer first = firstLines.putIfAbsent(setting.key(), setting.line());
          if (first != null && !key.mayBeRepeated()) {
            problem(setting, "stands in line " + first + " already; say it once");
          }
        });
  }

  private void librariesOf(Map<Setting, Key> known) {
    Set<String> named =
        known.entrySet().stream()
            .filter(entry -> ADAPTERS.contains(entry.getValue()) || entry.getValue() == Key.TESTKIT)
            .map(entry -> entry.getKey().suffix())
            .collect(Collectors.toSet());
    known.forEach(
        (setting, key) -> {
          if (key == Key.LIBRARIES) {
            if (!named.contains(setting.suffix())) {
              problem(
                  setting,
                  "no adapter is called "
                      + setting.suffix()
                      + Nearest.hint(setting.suffix(), named));
            }
            libraries
                .computeIfAbsent(setting.suffix(), unseen -> new ArrayList<>())
                .addAll(packages(setting));
          }
        });
  }

  private void apply(HexagonBuilder builder, Setting setting, Key key) {
    switch (key) {
      case NAME, LIBRARIES -> {}
      case CLASSES -> classes.addAll(existing(setting, "compile first, or correct the path"));
      case SOURCES -> builder.sources(existing(setting, "correct the path").toArray(Path[]::new));
      case DOMAIN -> builder.domain(types(setting));
      case APPLICATION -> builder.application(types(setting));
      case DRIVING_PORTS -> builder.drivingPorts(types(setting));
      case DRIVEN_PORTS -> builder.drivenPorts(types(setting));
      case API -> builder.api(types(setting));
      case DRIVING_ADAPTER ->
          builder.drivingAdapter(setting.suffix(), types(setting), libraries(setting));
      case DRIVEN_ADAPTER ->
          builder.drivenAdapter(setting.suffix(), types(setting), libraries(setting));
      case COMPOSITION_ROOT -> builder.compositionRoot(types(setting));
      case TESTKIT ->
          builder.testkit(setting.suffix(), types(setting).toString(), libraries(setting));
      case CORE_MAY_USE -> builder.coreMayUse(packages(setting).toArray(String[]::new));
      case CAPABILITIES -> capabilities(builder, setting);
      case ALLOW -> allow(builder, setting);
      case EXCEPT -> except(builder, setting);
      case EXCEPT_AT_MOST ->
          parsed(setting, setting.value(), Integer::valueOf, "write a number, such as 4")
              .ifPresent(builder::exceptAtMost);
      case BASELINE -> baseline(builder, setting);
    }
  }

  private Types types(Setting setting) {
    try {
      return Selection.of(setting.values());
    } catch (IllegalArgumentException malformed) {
      problem(setting, malformed.getMessage() + "; write packages as in com.acme.shop..");
      return Types.none();
    }
  }

  /** Checked, and given back as they stand. */
  private List<String> packages(Setting setting) {
    return types(setting).equals(Types.none()) ? List.of() : setting.values();
  }

  private String[] libraries(Setting setting) {
    return libraries.getOrDefault(setting.suffix(), List.of()).toArray(String[]::new);
  }

  private List<Path> existing(Setting setting, String fix) {
    List<Path> paths = setting.values().stream().map(folder::resolve).toList();
    paths.stream()
        .filter(path -> !Files.exists(path))
        .forEach(path -> problem(setting, "there is nothing at " + path + "; " + fix));
    return paths;
  }

  private void capabilities(HexagonBuilder builder, Setting setting) {
    if (setting.value().contains("(*)")) {
      sliced = true;
      builder.capabilities(setting.value());
    } else {
      problem(
          setting,
          "put (*) where the name of a slice stands, as in \""
              + Key.CAPABILITIES.exampleLine()
              + "\"");
    }
  }

  private void allow(HexagonBuilder builder, Setting setting) {
    if (sliced) {
      builder.allow(setting.suffix(), setting.values().toArray(String[]::new));
    } else {
      problem(setting, "put it below the line \"capabilities = ...\" to which it belongs");
    }
  }

  private void except(HexagonBuilder builder, Setting setting) {
    List<String> ids = Rules.all().stream().map(check -> check.rule().id()).toList();
    if (!ids.contains(setting.suffix())) {
      String all = ids.get(0) + " to " + ids.get(ids.size() - 1);
      problem(setting, "no rule is called " + setting.suffix() + "; there are " + all);
    }
    if (setting.cells().size() != 3) {
      problem(setting, "write it as in \"" + Key.EXCEPT.exampleLine() + "\"");
      return;
    }
    day(setting, setting.cells().get(2))
        .ifPresent(
            day ->
                builder.except(
                    setting.suffix(), setting.cells().get(0), setting.cells().get(1), day));
  }

  private void baseline(HexagonBuilder builder, Setting setting) {
    if (setting.cells().size() != 2) {
      problem(setting, "write it as in \"" + Key.BASELINE.exampleLine() + "\"");
      return;
    }
    day(setting, setting.cells().get(1))
        .ifPresent(day -> builder.baseline(folder.resolve(setting.cells().get(0)), day));
  }

  private Optional<LocalDate> day(Setting setting, String text) {
    return parsed(setting, text, LocalDate::parse, "write the day as in 2027-03-31");
  }

  private <T> Optional<T> parsed(
      Setting setting, String text, Function<String, T> parse, String fix) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeParseException | NumberFormatException wrong) {
      problem(setting, "\"" + text + "\" cannot be read; " + fix);
      return Optional.empty();
    }
  }

  private void problem(Setting setting, String sentence) {
    problems.add(new Problem(setting.line(), setting.key() + ": " + sentence));
  }
}
