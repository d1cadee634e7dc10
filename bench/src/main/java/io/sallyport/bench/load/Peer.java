package io.sallyport.bench.load;

import java.util.List;

/**
 * Another server of the same job, see {@code bench/peers}, that is not running now.
 *
 * @param ready answered by 200 when it serves
 * @param logIns of different people, in turn
 * @param reads of who is signed in, by different people
 */
record Peer(String name, Launch launch, Request ready, List<Request> logIns, List<Request> reads) {

  /** Starts it, each time at the same address. */
  interface Launch {
    Servers.Started start() throws Exception;
  }
}
