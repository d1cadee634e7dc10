package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.configuration.ConfigurationLoader;
import io.sallyport.rest.contract.OpenApi;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the HTTP contract. */
@Command(
    name = "openapi",
    description =
        "Print the OpenAPI 3.1 document of the HTTP contract, for clients at PUBLIC_URL if it is set.",
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
    String base = ConfigurationLoader.publicUrl().map(URI::toString).orElse("");
    terminal.out().print(json ? OpenApi.json(base) : OpenApi.yaml(base));
    terminal.out().flush();
    return 0;
  }
}
