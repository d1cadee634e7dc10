package io.sallyport.http;

import java.time.Duration;

/**
 * What clients may take up at a time. A client is an IPv4 address or the /64 network of an IPv6
 * address.
 *
 * @param connections open in all; the one that has been of no use for longest makes room
 * @param connectionsPerClient open from one address; those of trusted proxies do not count
 * @param requestsPerClient worked on at a time, by the address that a trusted proxy names; more
 *     wait their turn
 * @param clientTimeout how long a client may take to send a request, and to take each 32 KiB of a
 *     response
 */
public record HttpLimits(
    int connections, int connectionsPerClient, int requestsPerClient, Duration clientTimeout) {
  public static final int DEFAULT_CONNECTIONS = 1_000;
  public static final int DEFAULT_CONNECTIONS_PER_CLIENT = 500;
  public static final Duration DEFAULT_CLIENT_TIMEOUT = Duration.ofSeconds(10);

  /** 1,000 connections, 500 of one client, three quarters of the threads, and 10 seconds. */
  public static HttpLimits ofThreads(int threads) {
    return new HttpLimits(
        DEFAULT_CONNECTIONS,
        DEFAULT_CONNECTIONS_PER_CLIENT,
        Math.max(1, threads * 3 / 4),
        DEFAULT_CLIENT_TIMEOUT);
  }
}
