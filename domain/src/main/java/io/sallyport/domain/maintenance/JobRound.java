package io.sallyport.domain.maintenance;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one round through the jobs came to.
 *
 * @param results of the jobs that were run and went well, by name
 * @param pause until the next job is due; zero if one has more to do now
 */
public record JobRound(Map<String, JobResult> results, Duration pause) {

  public JobRound {
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }
}
