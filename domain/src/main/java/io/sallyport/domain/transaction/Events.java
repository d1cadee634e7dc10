package io.sallyport.domain.transaction;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;

/** Takes word of what happens in a transaction. */
@FunctionalInterface
public interface Events {

  /**
   * @param actor whose doing it was
   */
  void publish(AccountEvent event, Actor actor);
}
