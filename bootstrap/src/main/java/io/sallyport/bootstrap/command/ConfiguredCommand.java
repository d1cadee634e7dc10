package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.configuration.CommandLineOptions;
import picocli.CommandLine;

/** A command that also takes every option of the configuration. */
final class ConfiguredCommand {

  private ConfiguredCommand() {}

  static CommandLine line(Object command) {
    CommandLine line = new CommandLine(command);
    CommandLineOptions.addTo(line.getCommandSpec());
    return line;
  }
}
