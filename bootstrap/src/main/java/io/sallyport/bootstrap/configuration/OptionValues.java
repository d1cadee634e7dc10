package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The values given for the options, and what is wrong with them. A wrong value reads as if it were
 * not there, so that reading can go on and find the next one.
 */
final class OptionValues {

  /** What Java puts in the place of bytes that are no text in the locale. */
  private static final char LOST = '\uFFFD';

  private static final String UNDECODED = "has characters that this locale cannot read";
  private static final String UNDECODED_FIX = "Set LC_ALL=C.UTF-8, or write it in ASCII.";

  private final Map<String, String> environment;
  private final Map<Option, String> arguments;
  private final List<OptionProblem> problems = new ArrayList<>();

  OptionValues(Map<String, String> environment, Map<Option, String> arguments) {
    this.environment = environment;
    this.arguments = arguments;
  }

  List<OptionProblem> problems() {
    return problems;
  }

  void refuse(Option option, String wrong, String fix) {
    Optional<String> flag = arguments.containsKey(option) ? option.flag() : Optional.empty();
    problems.add(new OptionProblem(option, flag.orElse(option.name()), wrong, fix));
  }

  /** Whether the secret is set in any way, well or badly. */
  boolean mentions(Option secret) {
    return environment.containsKey(secret.name())
        || !environment.getOrDefault(secret.fileVariable().orElseThrow(), "").isBlank();
  }

  /** The text given; blank is as good as absent, which is how templates leave a value out. */
  Optional<String> text(Option option) {
    String given = arguments.getOrDefault(option, environment.getOrDefault(option.name(), ""));
    if (given.indexOf(LOST) >= 0) {
      refuse(option, UNDECODED, UNDECODED_FIX);
      return Optional.empty();
    }
    return given.isBlank() ? Optional.empty() : Optional.of(given.strip());
  }

  /** One of the option's words, or empty if none or another was given. */
  Optional<String> word(Option option) {
    Optional<String> given = text(option);
    if (given.isEmpty()) {
      return given;
    }
    Optional<String> known =
        option.format().words().stream()
            .filter(word -> word.equalsIgnoreCase(given.get()))
            .findAny();
    if (known.isEmpty()) {
      refuseValue(option, given.get());
    }
    return known;
  }

  /** A whole number in the option's range, or empty if none or no such was given. */
  OptionalInt whole(Option option) {
    Optional<String> given = text(option);
    if (given.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= option.format().least() && number <= option.format().most()) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException notWhole) {
      // Reported with the range, as a number outside it is.
    }
    refuseValue(option, given.get());
    return OptionalInt.empty();
  }

  /** A whole number that has a literal default in the table. */
  int wholeOrDefault(Option option) {
    return whole(option).orElseGet(() -> Integer.parseInt(option.fallback()));
  }

  /** Text that has a literal default in the table. */
  String textOrDefault(Option option) {
    return text(option).orElse(option.fallback());
  }

  /** Items separated by commas, white space or both. */
  List<String> list(Option option) {
    return text(option).map(given -> List.of(given.split("[,\\s]+"))).orElse(List.of()).stream()
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Brings each item to its one form, or reports it with what its rule says. */
  List<String> items(Option option, UnaryOperator<String> canonical) {
    List<String> items = new ArrayList<>();
    for (String item : list(option)) {
      try {
        items.add(canonical.apply(item));
      } catch (IllegalArgumentException wrong) {
        refuse(option, "has " + QuotedValue.of(item), String.valueOf(wrong.getMessage()));
      }
    }
    return items.stream().distinct().toList();
  }

  /** A secret from its variable or from the file that {@code <NAME>_FILE} names. */
  Optional<Secret> secret(Option option) {
    String inPlace = environment.get(option.name());
    String fileVariable = option.fileVariable().orElseThrow();
    String file = environment.getOrDefault(fileVariable, "");
    if (inPlace != null && !file.isBlank()) {
      refuse(option, "and " + fileVariable + " are both set", "Keep one of them.");
      return Optional.empty();
    }
    if (!file.isBlank()) {
      return read(option, fileVariable, file.strip());
    }
    if (inPlace != null && inPlace.isBlank()) {
      // Not taken as absent: a server that lost its database URL must not start on an empty one.
      refuse(option, "is set but empty", "Give it a value, or unset it.");
      return Optional.empty();
    }
    if (inPlace != null && inPlace.indexOf(LOST) >= 0) {
      refuse(option, UNDECODED, UNDECODED_FIX);
      return Optional.empty();
    }
    return Optional.ofNullable(inPlace).map(Secret::of);
  }

  private Optional<Secret> read(Option option, String variable, String file) {
    try {
      return Optional.of(SecretFile.read(file));
    } catch (IllegalArgumentException unusable) {
      return refuseFile(option, variable, file, String.valueOf(unusable.getMessage()));
    }
  }

  private Optional<Secret> refuseFile(Option option, String variable, String file, String why) {
    problems.add(
        new OptionProblem(
            option,
            variable,
            "names " + QuotedValue.of(file) + ", " + why,
            "Name a file that this process may read and that holds nothing but the value."));
    return Optional.empty();
  }

  private void refuseValue(Option option, String given) {
    refuse(
        option,
        "is " + QuotedValue.of(given),
        (option.format().isNumber() ? "Give a whole number, " : "Give one of ")
            + option.format().values()
            + ".");
  }
}
