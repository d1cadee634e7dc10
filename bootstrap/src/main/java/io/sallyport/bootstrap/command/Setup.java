package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.bootstrap.configuration.CommandLineOptions;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.ConfigurationLoader;
import io.sallyport.bootstrap.configuration.ConfigurationProblems;
import io.sallyport.bootstrap.configuration.Option;
import io.sallyport.bootstrap.logging.ServerLog;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.database.DatabaseUrl;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What every command does first. */
final class Setup {

  private Setup() {}

  /**
   * Reads the configuration and sets up the log accordingly.
   *
   * @throws ConfigurationProblems with everything that is wrong
   */
  static Configuration read(CommandSpec typed) {
    return read(CommandLineOptions.typed(typed.commandLine().getParseResult()));
  }

  /** As {@link #read(CommandSpec)}, with what was typed by option. */
  static Configuration read(Map<Option, String> typed) {
    Configuration configuration = ConfigurationLoader.load(typed, Setup::problemWith);
    ServerLog.start(configuration.logging());
    return configuration;
  }

  /** Everything put together, on a database that is fit for use, going by its time. */
  static Wiring wire(CommandSpec typed) {
    Wiring wiring = Wiring.ofCommand(read(typed));
    try {
      wiring.migrateIfOurs();
      wiring.database().requireUsable();
      wiring.databaseTime();
      return wiring;
    } catch (RuntimeException failed) {
      wiring.close();
      throw failed;
    }
  }

  private static Optional<String> problemWith(Secret url) {
    try {
      DatabaseUrl.parse(url.reveal());
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }
}
