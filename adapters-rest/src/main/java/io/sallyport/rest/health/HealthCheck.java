package io.sallyport.rest.health;

import java.util.List;
import java.util.function.Supplier;

/**
 * Things without which we cannot serve, looked at together.
 *
 * @param names of them, as they stand in responses: {@code database}
 * @param failing asked once on every probe, so it is quick and bounded; tells those that are not
 *     well. Throwing means that none is.
 */
public record HealthCheck(List<String> names, Supplier<List<String>> failing) {

  public HealthCheck {
    names = List.copyOf(names);
  }
}
