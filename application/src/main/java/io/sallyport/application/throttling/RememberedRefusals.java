package io.sallyport.application.throttling;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Until when which keys are refused; of more than so many, the latest. */
final class RememberedRefusals {

  private final int most;
  private final Map<String, Instant> ends = new LinkedHashMap<>();

  RememberedRefusals(int most) {
    this.most = most;
  }

  /** Long ago, if nothing is known of the key. */
  synchronized Instant end(String key) {
    return ends.getOrDefault(key, Instant.MIN);
  }

  synchronized void remember(String key, Instant end) {
    // Anew, and so at the end of the order.
    ends.remove(key);
    ends.put(key, end);
    if (ends.size() > most) {
      Iterator<String> oldest = ends.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  synchronized int size() {
    return ends.size();
  }
}
