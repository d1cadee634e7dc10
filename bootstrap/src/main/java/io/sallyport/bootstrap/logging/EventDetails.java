package io.sallyport.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/** What an event carries beside its sentence. */
final class EventDetails {

  /** The name, in the log and in the mapped diagnostic context, of the request it belongs to. */
  static final String REQUEST_ID = "request_id";

  /** The same of the trace, if requests are traced. */
  static final String TRACE_ID = "trace_id";

  private EventDetails() {}

  /**
   * The ids of the request and its trace first, then the pairs in their order; absent values are
   * left out.
   */
  static Map<String, Object> of(ILoggingEvent event) {
    Map<String, Object> details = new LinkedHashMap<>();
    Map<String, String> context = event.getMDCPropertyMap();
    for (String name : List.of(REQUEST_ID, TRACE_ID)) {
      String value = context.get(name);
      if (value != null) {
        details.put(name, value);
      }
    }
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      for (KeyValuePair pair : pairs) {
        if (pair.value != null) {
          details.putIfAbsent(pair.key, pair.value);
        }
      }
    }
    return details;
  }
}
