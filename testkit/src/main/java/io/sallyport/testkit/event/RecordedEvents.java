package io.sallyport.testkit.event;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.event.EventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers what has happened, in the order of the commits; what was rolled back never has. Safe
 * for use by many threads.
 */
public final class RecordedEvents implements EventListener {

  private final List<AccountEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void afterCommit(AccountEvent event) {
    events.add(event);
  }

  /** Everything, the oldest first. */
  public List<AccountEvent> all() {
    return List.copyOf(events);
  }

  /** Everything of one kind, the oldest first. */
  public <E extends AccountEvent> List<E> of(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Forgets all, so that a test hears only of what comes now. */
  public void clear() {
    events.clear();
  }
}
