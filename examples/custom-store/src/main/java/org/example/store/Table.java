package org.example.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What is committed. Read by everyone at any time; changed by one committer at a time. */
final class Table<K, V> {

  /** Compared by identity: every commit makes rows of its own, even of what was there before. */
  static final class Row<V> {
    private final V value;

    Row(V value) {
      this.value = value;
    }

    V value() {
      return value;
    }
  }

  private final Map<K, Row<V>> rows = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /** Null if there is none. */
  Row<V> row(K key) {
    return rows.get(key);
  }

  Map<K, Row<V>> rows() {
    return rows;
  }

  /** Rises with each change, before and after it. */
  long changes() {
    return changes.get();
  }

  /**
   * @param values null for what is to be removed
   */
  void change(Map<K, V> values) {
    changes.incrementAndGet();
    values.forEach(
        (key, value) -> {
          if (value == null) {
            rows.remove(key);
          } else {
            rows.put(key, new Row<>(value));
          }
        });
    changes.incrementAndGet();
  }
}
