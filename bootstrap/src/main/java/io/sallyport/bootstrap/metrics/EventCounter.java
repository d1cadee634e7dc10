package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.session.SessionEnded;

/**
 * Counts what happens to accounts: the counter {@code sallyport.events} has the type of the event,
 * and why, where a session ended.
 */
record EventCounter(MeterRegistry registry) implements EventListener {

  @Override
  public void afterCommit(AccountEvent event, Actor actor) {
    String reason = event instanceof SessionEnded ended ? ended.reason().label() : "none";
    registry.counter("sallyport.events", "event", event.type(), "reason", reason).increment();
  }
}
