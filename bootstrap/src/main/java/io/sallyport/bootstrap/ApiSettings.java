package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.ClientLimits;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.HttpConfiguration;
import io.sallyport.bootstrap.configuration.PasswordConfiguration;
import io.sallyport.bootstrap.configuration.ProxyConfiguration;
import io.sallyport.http.AddressBlock;
import io.sallyport.http.Cors;
import io.sallyport.http.HttpLimits;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.ProxyHeader;
import io.sallyport.http.TrustedProxies;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How the API listens, as the configuration says. */
final class ApiSettings {

  /** Threads beside those that may wait for a password hash, so that others always get in. */
  private static final int OTHER_THREADS = 64;

  private ApiSettings() {}

  static HttpSettings of(Configuration configuration) {
    HttpConfiguration http = configuration.http();
    PasswordConfiguration passwords = configuration.passwords();
    int threads = passwords.hashParallelism() + passwords.hashQueue() + OTHER_THREADS;
    return new HttpSettings(
        http.host(),
        http.port(),
        http.maxBodyBytes(),
        new Cors(Set.copyOf(http.corsOrigins())),
        proxies(http.proxies()),
        http.publicUrl().orElse(null),
        threads,
        configuration.shutdownGrace(),
        limits(http.clients(), threads));
  }

  private static HttpLimits limits(ClientLimits clients, int threads) {
    return new HttpLimits(
        clients.connections(),
        clients.connectionsPerClient(),
        clients.requestsPerClient().orElse(HttpLimits.ofThreads(threads).requestsPerClient()),
        clients.timeout());
  }

  private static TrustedProxies proxies(ProxyConfiguration proxies) {
    return new TrustedProxies(
        proxies.networks().stream().flatMap(text -> AddressBlock.parse(text).stream()).toList(),
        Arrays.stream(ProxyHeader.values())
            .filter(header -> proxies.headers().contains(header.field()))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
