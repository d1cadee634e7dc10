package io.sallyport.bootstrap.configuration;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What clients may take up at a time; one client is an IPv4 address or an IPv6 /64 network.
 *
 * @param requestsPerClient empty for what fits the number of threads
 * @param timeout to send a request, and to take the next part of a response
 */
public record ClientLimits(
    int connections, int connectionsPerClient, OptionalInt requestsPerClient, Duration timeout) {}
