package io.sallyport.bootstrap.command;

import io.sallyport.rest.contract.OpenApi;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the HTTP contract. */
@Command(
    name = "openapi",
    description = "Print the OpenAPI 3.1 document of the HTTP contract.",
    mixinStandardHelpOptions = true)
final class OpenApiCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--json", description = "As JSON instead of YAML.")
  private boolean json;

  OpenApiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(json ? OpenApi.json() : OpenApi.yaml());
    return 0;
  }
}
