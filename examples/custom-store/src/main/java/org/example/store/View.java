package org.example.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.example.store.Table.Row;

/** A table as one transaction sees it: what it wrote itself, over what it has read. */
final class View<K, V> {

  private static final long NEVER = -1;

  private final Table<K, V> table;
  private final Map<K, Row<V>> read = new HashMap<>();
  private final Map<K, V> written = new HashMap<>();
  private long changesWhenScanned = NEVER;

  View(Table<K, V> table) {
    this.table = table;
  }

  Optional<V> find(K key) {
    if (written.containsKey(key)) {
      return Optional.ofNullable(written.get(key));
    }
    if (!read.containsKey(key)) {
      read.put(key, table.row(key));
    }
    return Optional.ofNullable(read.get(key)).map(Row::value);
  }

  /** All of them, in no order. */
  Stream<V> all() {
    if (changesWhenScanned == NEVER) {
      changesWhenScanned = table.changes();
    }
    Map<K, V> seen = new HashMap<>();
    table.rows().forEach((key, row) -> seen.put(key, row.value()));
    seen.putAll(written);
    return seen.values().stream().filter(Objects::nonNull);
  }

  void put(K key, V value) {
    written.put(key, value);
  }

  void remove(K key) {
    written.put(key, null);
  }

  /** Whether all that was read is still so. Meaningful only while nobody commits. */
  boolean isCurrent() {
    boolean rowsAreTheSame =
        read.entrySet().stream().allMatch(row -> table.row(row.getKey()) == row.getValue());
    return rowsAreTheSame && (changesWhenScanned == NEVER || changesWhenScanned == table.changes());
  }

  void commit() {
    if (!written.isEmpty()) {
      table.change(written);
    }
  }
}
