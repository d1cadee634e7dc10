package io.sallyport.bootstrap;

import io.sallyport.bootstrap.command.SallyportCommand;
import io.sallyport.bootstrap.command.Terminal;
import java.util.TimeZone;

/** Where the process starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    useUtc();
    System.exit(SallyportCommand.line(Terminal.system()).execute(arguments));
  }

  /**
   * The driver names the zone of this process to PostgreSQL, which does not know every name that
   * Java does, and then lets nobody in. Nothing of ours depends on the zone.
   */
  static void useUtc() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }
}
