package io.sallyport.bootstrap;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import java.util.List;

/** Tells several listeners of what has been committed, in their order. */
record EventListeners(List<EventListener> all) implements EventListener {

  @Override
  public void afterCommit(AccountEvent event, Actor actor) {
    all.forEach(listener -> listener.afterCommit(event, actor));
  }
}
