package io.sallyport.application;

import io.sallyport.application.maintenance.PurgeExpiredUseCase;
import io.sallyport.domain.access.Uuid7;
import io.sallyport.domain.maintenance.PurgeExpired;
import io.sallyport.domain.shared.UseCase;
import java.time.Duration;

/**
 * What should be done every minute or so, by whoever embeds this: there is no thread here that
 * would do it. Safe for use by many threads, and on any number of nodes at once.
 */
public final class Maintenance {

  private final PurgeExpired purgeExpired;
  private final String node;

  private Maintenance(PurgeExpired purgeExpired, String node) {
    this.purgeExpired = purgeExpired;
    this.node = node;
  }

  static Maintenance of(Parts parts) {
    String node = Uuid7.at(parts.clock().instant(), parts.secrets()).toString();
    return new Maintenance(new PurgeExpiredUseCase(parts.transactions(), parts.clock()), node);
  }

  Maintenance decorated(UseCase.Decorator decorator) {
    return new Maintenance(decorator.around(PurgeExpired.class, purgeExpired)::handle, node);
  }

  /**
   * Throws away what is over, in small transactions, unless another node does.
   *
   * @param budget about how long it may take
   */
  public PurgeExpired.Purged runOnce(Duration budget) {
    return purgeExpired.handle(new PurgeExpired.Command(node, budget));
  }
}
