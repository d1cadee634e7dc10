package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Server;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.Option;
import java.util.Map;

/** The server from its configuration to its end. Uses nothing of picocli. */
final class Serving {

  private Serving() {}

  /**
   * @param typed what the command line says, by option
   * @return the exit code
   */
  static int serve(Terminal terminal, Map<Option, String> typed) {
    Configuration configuration = Setup.read(typed);
    Server server = Server.start(configuration);
    terminal.out().print(Banner.of(configuration, server));
    terminal.out().flush();
    return server.awaitStop();
  }
}
