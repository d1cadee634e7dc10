package io.sallyport.bootstrap.configuration;

import java.util.List;

/**
 * Whose word on a request is taken.
 *
 * @param networks in CIDR form, {@code 10.0.0.0/8}
 * @param headers those that are believed, by their names
 */
public record ProxyConfiguration(List<String> networks, List<String> headers) {}
