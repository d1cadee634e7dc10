package io.sallyport.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "serve --help",
        "migrate --help",
        "doctor --help",
        "users create --help",
        "users grant --help",
        "keys list --help",
        "keys rotate --help",
        "keys retire --help"
      })
  void shows_each_option_with_its_variable(String arguments) {
    CommandRun run = CommandRun.plain("", arguments.split(" "));

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("--data-dir"), run.out());
    assertTrue(run.out().contains("DATA_DIR"), run.out());
  }

  @Test
  void says_which_version_it_is() {
    assertTrue(CommandRun.plain("", "--version").out().startsWith("sallyport "));
  }

  @Test
  void prints_the_contract_in_either_spelling() {
    assertTrue(CommandRun.plain("", "openapi").out().startsWith("openapi: 3.1"));
    assertTrue(CommandRun.plain("", "openapi", "--json").out().strip().startsWith("{"));
  }

  @Test
  void refuses_what_it_does_not_know_and_says_what_comes_near() {
    CommandRun run = CommandRun.plain("", "users", "destroy");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("Did you mean"), run.err());
  }

  @Test
  void reports_every_bad_option_at_once_with_its_own_exit_code(@TempDir Path folder) {
    CommandRun run = CommandRun.of(folder, "", "doctor", "--port=much", "--bcrypt-cost=4");

    assertEquals(78, run.exitCode());
    assertTrue(run.err().contains("port"), run.err());
    assertTrue(run.err().contains("bcrypt-cost"), run.err());
  }

  @Test
  void says_which_argument_could_not_be_read(@TempDir Path folder) {
    CommandRun run = CommandRun.of(folder, "x", "users", "create", "jos\uFFFD\uFFFD@example.org");

    assertEquals(1, run.exitCode());
    assertEquals(
        "sallyport: Argument 3 has characters that this locale cannot read; set LC_ALL=C.UTF-8.",
        run.err().strip());
  }

  @Test
  void refuses_a_password_that_nobody_typed(@TempDir Path folder) {
    CommandRun run = CommandRun.of(folder, "", "users", "create", "ada@example.org");

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("standard input"), run.err());
  }
}
