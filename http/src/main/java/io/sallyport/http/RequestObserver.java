package io.sallyport.http;

import java.time.Duration;

/** Is told of every response, to count it. */
@FunctionalInterface
public interface RequestObserver {
  /**
   * @param route the template of the route that answered, or {@code unmatched}
   */
  void observed(String method, String route, int status, Duration duration);
}
