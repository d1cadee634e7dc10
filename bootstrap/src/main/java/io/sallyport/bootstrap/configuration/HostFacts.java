package io.sallyport.bootstrap.configuration;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * What the machine tells us, where nobody else does.
 *
 * @param terminal whether a person sits in front of it: standard input and output are a terminal
 * @param processors how many it has for us, at least 1
 */
public record HostFacts(boolean terminal, int processors) {

  /** The one we run on. */
  public static HostFacts here() {
    return new HostFacts(isTerminal(System.console()), Runtime.getRuntime().availableProcessors());
  }

  /** From Java 22 on there may be a console without a terminal, and a method that says so. */
  static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException unknown) {
      return false;
    }
  }
}
