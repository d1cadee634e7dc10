package io.sallyport.bootstrap.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives the table of options to picocli, and takes back what was typed. */
public final class CommandLineOptions {

  private CommandLineOptions() {}

  /** Adds a flag for each option that may have one, and names the others below the list. */
  public static void addTo(CommandSpec command) {
    for (Option option : Options.ALL) {
      option
          .flag()
          .ifPresent(
              flag ->
                  command.addOption(
                      OptionSpec.builder(flag)
                          .paramLabel("<" + label(option) + ">")
                          .description(described(option))
                          .type(String.class)
                          .build()));
    }
    command.usageMessage().sortOptions(false).abbreviateSynopsis(true).footer(footer());
  }

  /** What was typed, by option. */
  public static Map<Option, String> typed(ParseResult parsed) {
    Map<Option, String> typed = new LinkedHashMap<>();
    for (Option option : Options.ALL) {
      option
          .flag()
          .map(flag -> parsed.<String>matchedOptionValue(flag, null))
          .ifPresent(value -> typed.put(option, value));
    }
    return typed;
  }

  private static String label(Option option) {
    return option.format().isNumber() ? "number" : "value";
  }

  private static String[] described(Option option) {
    return new String[] {
      escaped(option.meaning()),
      escaped(option.name() + ": " + option.format().values() + "; default: " + option.fallback())
    };
  }

  private static String[] footer() {
    String secrets =
        Options.ALL.stream()
            .filter(option -> option.flag().isEmpty())
            .map(option -> "%n  " + option.name() + "%n      " + escaped(option.meaning()))
            .collect(Collectors.joining());
    return new String[] {
      "%nFrom the environment only, so that no other user sees them; or name a file in"
          + " <variable>_FILE:"
          + secrets
    };
  }

  /** picocli formats what it prints, so a per cent sign is written twice. */
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
