package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.rest.RestSettings;
import io.sallyport.rest.http.AddressBlock;
import io.sallyport.rest.http.Cors;
import java.util.Set;

/** How the API listens, as the configuration says. */
final class ApiSettings {

  /** Threads beside those that may wait for a password hash, so that others always get in. */
  private static final int OTHER_THREADS = 64;

  private ApiSettings() {}

  static RestSettings of(Configuration configuration) {
    Configuration.Http http = configuration.http();
    Configuration.Passwords passwords = configuration.passwords();
    return new RestSettings(
        http.host(),
        http.port(),
        http.maxBodyBytes(),
        new Cors(Set.copyOf(http.corsOrigins())),
        http.trustedProxies().stream().flatMap(text -> AddressBlock.parse(text).stream()).toList(),
        null,
        passwords.hashParallelism() + passwords.hashQueue() + OTHER_THREADS,
        configuration.shutdownGrace());
  }
}
