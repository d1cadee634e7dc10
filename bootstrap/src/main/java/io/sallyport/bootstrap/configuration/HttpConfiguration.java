package io.sallyport.bootstrap.configuration;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the API listens and whom it believes.
 *
 * @param port 0 for any free one
 * @param publicUrl where clients reach us, without a slash at its end
 * @param corsOrigins origins as a browser sends them (RFC 6454 section 6.2)
 */
public record HttpConfiguration(
    String host,
    int port,
    Optional<URI> publicUrl,
    List<String> corsOrigins,
    ProxyConfiguration proxies,
    int maxBodyBytes,
    ClientLimits clients) {}
