package io.sallyport.hexagon.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The settings whose keys exist, in their order; the others have become problems. */
final class KeyedSettings {

  private static final Set<Key> WITH_LIBRARIES =
      Set.of(
          Key.DRIVING_ADAPTER, Key.DRIVEN_ADAPTER, Key.SUPPORT, Key.TESTKIT, Key.COMPOSITION_ROOT);

  private final Map<Setting, Key> keys = new LinkedHashMap<>();
  private final Values values;

  KeyedSettings(List<Setting> settings, Values values) {
    this.values = values;
    settings.forEach(setting -> keyOf(setting).ifPresent(key -> keys.put(setting, key)));
    refuseRepeated();
    refuseLibrariesOfNobody();
  }

  private Optional<Key> keyOf(Setting setting) {
    Optional<Key> key = Key.of(setting.word());
    if (key.isEmpty()) {
      String hint = Nearest.hint(setting.word(), Key.words());
      values.problem(
          setting, "\"" + setting.word() + "\" is no key" + hint + " (--help lists them)");
    } else if (!key.get().mayBeNamed() && key.get().isNamed() == setting.suffix().isEmpty()) {
      values.misshapen(setting, key.get());
      return Optional.empty();
    }
    return key;
  }

  private void refuseRepeated() {
    Map<String, Integer> firstLines = new HashMap<>();
    keys.forEach(
        (setting, key) -> {
          Integer first = firstLines.putIfAbsent(setting.key(), setting.line());
          if (first != null && !key.mayBeRepeated()) {
            values.problem(setting, "stands in line " + first + " already; say it once");
          }
        });
  }

  private void refuseLibrariesOfNobody() {
    Set<String> adapters =
        keys.entrySet().stream()
            .filter(entry -> WITH_LIBRARIES.contains(entry.getValue()))
            .map(entry -> entry.getKey().suffix())
            .collect(Collectors.toSet());
    keys.forEach(
        (setting, key) -> {
          if (key == Key.LIBRARIES && !adapters.contains(setting.suffix())) {
            String hint = Nearest.hint(setting.suffix(), adapters);
            values.problem(setting, "no adapter is called " + setting.suffix() + hint);
          }
        });
  }

  void forEach(BiConsumer<Setting, Key> each) {
    keys.forEach(each);
  }

  /** The value of a key that must be there; empty, and a problem, if it is not. */
  String needed(Key key, String fix) {
    Optional<String> value =
        keys.entrySet().stream()
            .filter(entry -> entry.getValue() == key)
            .map(entry -> entry.getKey().value())
            .findFirst();
    if (value.isEmpty()) {
      values.problems().add(new Problem(0, fix + ", as in \"" + key.exampleLine() + "\""));
    }
    return value.orElse("");
  }

  /** What the adapter of this setting may use. */
  String[] libraries(Setting adapter) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue() == Key.LIBRARIES)
        .map(Map.Entry::getKey)
        .filter(setting -> setting.suffix().equals(adapter.suffix()))
        .flatMap(setting -> values.libraries(setting).stream())
        .toArray(String[]::new);
  }
}
