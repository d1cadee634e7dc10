package io.sallyport.application;

import io.sallyport.domain.housekeeping.KeepHouse;
import java.time.Duration;

/**
 * What should be done every minute or so, by whoever embeds this: there is no thread here that
 * would do it. Safe for use by many threads, and on any number of nodes at once.
 */
public final class Maintenance {

  private final KeepHouse keepHouse;
  private final String node;

  Maintenance(KeepHouse keepHouse, String node) {
    this.keepHouse = keepHouse;
    this.node = node;
  }

  /**
   * Throws away what is over, in small transactions, unless another node does.
   *
   * @param budget about how long it may take
   */
  public KeepHouse.Swept runOnce(Duration budget) {
    return keepHouse.handle(new KeepHouse.Command(node, budget));
  }
}
