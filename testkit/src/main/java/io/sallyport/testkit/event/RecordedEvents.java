package io.sallyport.testkit.event;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.transaction.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Remembers what has happened, in the order of the commits; what was rolled back never has. Safe
 * for use by many threads.
 */
public final class RecordedEvents implements EventListener {

  private final List<AccountEvent> events = Collections.synchronizedList(new ArrayList<>());
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
  public void inTransaction(AccountEvent event, Stores stores) {
    next.inTransaction(event, stores);
  }

  @Override
  public void afterCommit(AccountEvent event) {
    events.add(event);
    next.afterCommit(event);
  }

  @Override
  public void failed(AccountEvent event, RuntimeException failure) {
    next.failed(event, failure);
  }

  /** Everything, the oldest first. */
  public List<AccountEvent> all() {
    return List.copyOf(events);
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
