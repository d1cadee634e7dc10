package io.sallyport.domain.transaction;

import io.sallyport.domain.access.AccountEvent;

/** Takes word of what happens in a transaction. */
@FunctionalInterface
public interface Events {

  void publish(AccountEvent event);
}
