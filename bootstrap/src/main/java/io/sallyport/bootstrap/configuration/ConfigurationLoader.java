package io.sallyport.bootstrap.configuration;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

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
   * Where clients reach us, from the environment of this process, whatever else is wrong there.
   *
   * @throws ConfigurationProblems if it is no URL
   */
  public static Optional<URI> publicUrl() {
    return new ConfigurationReader(
            System.getenv(), Map.of(), HostFacts.here(), url -> Optional.empty())
        .publicUrl();
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
