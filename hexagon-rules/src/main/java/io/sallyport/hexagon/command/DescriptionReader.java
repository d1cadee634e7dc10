package io.sallyport.hexagon.command;

import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns the settings of a description into a hexagon, and collects what is wrong with them. */
final class DescriptionReader {

  private final Values values;
  private final KeyedSettings settings;
  private final HexagonBuilder builder;
  private final List<Path> classes = new ArrayList<>();
  private boolean sliced;

  private DescriptionReader(SettingLines lines, Path folder) {
    values = new Values(folder);
    values.problems().addAll(lines.problems());
    settings = new KeyedSettings(lines.settings(), values);
    builder =
        HexagonBuilder.named(settings.needed(Key.NAME, "say what the reports call the project"));
    settings.needed(Key.CLASSES, "say where the compiled classes are");
    settings.forEach(this::apply);
  }

  /**
   * Reads it; folders count from where the description lies.
   *
   * @throws BadDescription with everything that is wrong
   */
  static Description read(String text, Path folder) throws BadDescription {
    DescriptionReader read = new DescriptionReader(SettingLines.of(text), folder);
    if (!read.values.problems().isEmpty()) {
      throw new BadDescription(read.values.problems());
    }
    return new Description(read.builder.build(), List.copyOf(read.classes));
  }

  private void apply(Setting setting, Key key) {
    String name = setting.suffix();
    switch (key) {
      case NAME, LIBRARIES -> {}
      case CLASSES -> classes.addAll(values.classes(setting));
      case SOURCES ->
          builder.sources(values.existing(setting, "correct the path").toArray(Path[]::new));
      case DOMAIN -> builder.domain(values.types(setting));
      case APPLICATION -> builder.application(values.types(setting));
      case DRIVING_PORTS -> builder.drivingPorts(values.types(setting));
      case DRIVEN_PORTS -> builder.drivenPorts(values.types(setting));
      case API -> builder.api(values.types(setting));
      case DRIVING_ADAPTER ->
          builder.drivingAdapter(name, values.types(setting), settings.libraries(setting));
      case DRIVEN_ADAPTER ->
          builder.drivenAdapter(name, values.types(setting), settings.libraries(setting));
      case SUPPORT -> builder.support(name, values.types(setting), settings.libraries(setting));
      case COMPOSITION_ROOT -> compositionRoot(setting);
      case TESTKIT -> testkit(setting);
      case CORE_MAY_USE -> builder.coreMayUse(values.libraries(setting).toArray(String[]::new));
      case CAPABILITIES -> capabilities(setting, key);
      case ALLOW -> allow(setting);
      case EXCEPT -> except(setting, key);
      case EXCEPT_AT_MOST -> values.number(setting).ifPresent(builder::exceptAtMost);
      case BASELINE -> baseline(setting, key);
    }
  }

  private void compositionRoot(Setting setting) {
    if (setting.suffix().isEmpty()) {
      builder.compositionRoot(values.types(setting));
    } else {
      builder.compositionRoot(setting.suffix(), values.types(setting), settings.libraries(setting));
    }
  }

  private void testkit(Setting setting) {
    builder.testkit(setting.suffix(), values.types(setting), settings.libraries(setting));
  }

  private void capabilities(Setting setting, Key key) {
    if (values.isSlicing(setting)) {
      sliced = true;
      builder.capabilities(setting.value());
    } else {
      values.misshapen(setting, key);
    }
  }

  private void allow(Setting setting) {
    if (sliced) {
      builder.allow(setting.suffix(), setting.values().toArray(String[]::new));
    } else {
      values.problem(setting, "put it below the line \"capabilities = ...\" to which it belongs");
    }
  }

  private void except(Setting setting, Key key) {
    List<String> ids = Rules.catalogue().stream().map(rule -> rule.id()).toList();
    if (!ids.contains(setting.suffix())) {
      String all = ids.get(0) + " to " + ids.get(ids.size() - 1);
      values.problem(setting, "no rule is called " + setting.suffix() + "; there are " + all);
    }
    List<String> cells = setting.cells();
    if (cells.size() == 3) {
      values
          .day(setting, cells.get(2))
          .ifPresent(day -> builder.except(setting.suffix(), cells.get(0), cells.get(1), day));
    } else {
      values.misshapen(setting, key);
    }
  }

  private void baseline(Setting setting, Key key) {
    List<String> cells = setting.cells();
    if (cells.size() == 2) {
      values
          .day(setting, cells.get(1))
          .ifPresent(day -> builder.baseline(values.path(cells.get(0)), day));
    } else {
      values.misshapen(setting, key);
    }
  }
}
