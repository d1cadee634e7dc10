package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class CommandLineOptionsTest {

  private static CommandLine commandLine() {
    CommandSpec command = CommandSpec.create().name("serve");
    CommandLineOptions.addTo(command);
    return new CommandLine(command);
  }

  @ParameterizedTest
  @FieldSource("io.sallyport.bootstrap.configuration.Options#ALL")
  void shows_every_option_with_its_variable_and_no_flag_for_a_secret(Option option) {
    String help = commandLine().getUsageMessage();

    assertTrue(help.contains(option.name()), help);
    option.flag().ifPresent(flag -> assertTrue(help.contains(flag + "=<"), help));
    assertEquals(option.format().secret(), option.flag().isEmpty());
    assertEquals(option.format().secret(), option.fileVariable().isPresent());
  }

  @Test
  void gives_back_what_was_typed() {
    var parsed = commandLine().parseArgs("--port", "8080", "--log-level=debug");

    assertEquals(
        Map.of(HttpOptions.PORT, "8080", LoggingOptions.LOG_LEVEL, "debug"),
        CommandLineOptions.typed(parsed));
    assertEquals(Map.of(), CommandLineOptions.typed(commandLine().parseArgs()));
  }

  @Test
  void has_no_flag_that_would_show_a_secret_to_other_users() {
    assertFalse(commandLine().getUsageMessage().contains("--secret-key"));
    assertFalse(commandLine().getUsageMessage().contains("--database-url"));
  }
}
