package io.sallyport.domain.maintenance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run of a job came to.
 *
 * @param counts how much of what was done, for logs and metrics: {@code deleted}, {@code sent}; in
 *     the order in which they are to be told
 * @param more whether there is more to do now: then the job is run again soon, and not only after
 *     its interval
 */
public record JobResult(Map<String, Integer> counts, boolean more) {

  public JobResult {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** Nothing that would be counted, and nothing more to do. */
  public static JobResult nothing() {
    return new JobResult(Map.of(), false);
  }

  /** One count, and nothing more to do. */
  public static JobResult of(String counted, int count) {
    return new JobResult(Map.of(counted, count), false);
  }

  /** The same counts. */
  public JobResult more(boolean thereIsMore) {
    return new JobResult(counts, thereIsMore);
  }

  /** Whether anything was done that is counted. */
  public boolean didSomething() {
    return counts.values().stream().anyMatch(count -> count > 0);
  }
}
