package io.sallyport.bootstrap.configuration;

import java.util.Map;

/**
 * Makes the configuration, once, before anything starts, from the command line and the environment;
 * nothing else reads the environment.
 */
public final class ConfigurationLoader {

  private ConfigurationLoader() {}

  /**
   * Reads the environment of this process, on this machine.
   *
   * @param arguments what the command line says; it wins over the environment
   * @throws ConfigurationProblems with everything that is wrong
   */
  public static Configuration load(
      Map<Option, String> arguments, DatabaseUrlCheck databaseUrlCheck) {
    return from(System.getenv(), arguments, HostFacts.here(), databaseUrlCheck);
  }

  /**
   * @param environment variables by name
   * @param arguments what the command line says; it wins over the environment
   * @throws ConfigurationProblems with everything that is wrong
   */
  public static Configuration from(
      Map<String, String> environment,
      Map<Option, String> arguments,
      HostFacts host,
      DatabaseUrlCheck databaseUrlCheck) {
    return new ConfigurationReader(environment, arguments, host, databaseUrlCheck).configuration();
  }
}
