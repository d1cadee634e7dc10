package io.sallyport.bootstrap;

import io.sallyport.bootstrap.command.SallyportCommand;
import io.sallyport.bootstrap.command.Terminal;

/** Where the process starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(SallyportCommand.line(Terminal.system()).execute(arguments));
  }
}
