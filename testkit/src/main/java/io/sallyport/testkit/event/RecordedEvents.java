package io.sallyport.testkit.event;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.transaction.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Remembers what has happened, and whose doing it was, in the order of the commits; what was rolled
 * back never has. Safe for use by many threads.
 */
public final class RecordedEvents implements EventListener {

  /**
   * @param actor whose doing it was
   */
  public record Recorded(AccountEvent event, Actor actor) {}

  private final List<Recorded> events = Collections.synchronizedList(new ArrayList<>());
  private final EventListener next;

  public RecordedEvents() {
    this(new EventListener() {});
  }

  /**
   * @param next is told of everything too, after it has been remembered
   */
  public RecordedEvents(EventListener next) {
    this.next = next;
  }

  @Override
  public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
    next.inTransaction(event, actor, stores);
  }

  @Override
  public void afterCommit(AccountEvent event, Actor actor) {
    events.add(new Recorded(event, actor));
    next.afterCommit(event, actor);
  }

  @Override
  public void failed(AccountEvent event, Actor actor, RuntimeException failure) {
    next.failed(event, actor, failure);
  }

  /** Everything with its actor, the oldest first. */
  public List<Recorded> withActors() {
    return List.copyOf(events);
  }

  /** Everything, the oldest first. */
  public List<AccountEvent> all() {
    return withActors().stream().map(Recorded::event).toList();
  }

  /** Everything of one kind, the oldest first. */
  public <E extends AccountEvent> List<E> of(Class<E> kind) {
    return all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Forgets all, so that a test hears only of what comes now. */
  public void clear() {
    events.clear();
  }
}
