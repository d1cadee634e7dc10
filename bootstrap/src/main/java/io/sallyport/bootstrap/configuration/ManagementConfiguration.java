package io.sallyport.bootstrap.configuration;

import java.util.OptionalInt;

/**
 * Where metrics are served.
 *
 * @param port 0 for any free one; empty for nowhere
 */
public record ManagementConfiguration(String host, OptionalInt port) {}
