package io.sallyport.bootstrap;

import io.sallyport.bootstrap.command.Commands;
import io.sallyport.bootstrap.command.Terminal;
import java.util.TimeZone;

/** Where the process starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    useUtc();
    spareBeans();
    System.exit(Commands.execute(Terminal.system(), arguments));
  }

  /**
   * Jetty asks all of JMX how many references a cache line holds, unless it is told. Of the 64
   * bytes of one, each takes four in a heap below 32 GB.
   */
  private static void spareBeans() {
    System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
  }

  /**
   * The driver names the zone of this process to PostgreSQL, which does not know every name that
   * Java does, and then lets nobody in. Nothing of ours depends on the zone.
   */
  static void useUtc() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }
}
