package io.sallyport.testkit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table in memory, which notes in a {@link Journal} how to undo each change. Used by one thread
 * at a time.
 *
 * @param <K> what a row is found by
 * @param <V> an immutable row
 */
public final class Rows<K, V> {

  private final Map<K, V> rows = new HashMap<>();
  private final Journal journal;

  public Rows(Journal journal) {
    this.journal = journal;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** All rows as they are, in any order; not to be looked at while they change. */
  public Collection<V> all() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /** Puts a row in place of what there is. */
  public void put(K key, V row) {
    V before = rows.put(key, row);
    journal.note(() -> restore(key, before));
  }

  /** Does nothing if there is none. */
  public void remove(K key) {
    V before = rows.remove(key);
    journal.note(() -> restore(key, before));
  }

  private void restore(K key, @Nullable V before) {
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }
}
