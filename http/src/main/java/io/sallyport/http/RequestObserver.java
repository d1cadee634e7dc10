package io.sallyport.http;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Is told of every request and response, to count them or to follow where their time goes. */
@FunctionalInterface
public interface RequestObserver {
  /**
   * A request begins to be handled, on this thread. Without more, nothing follows it.
   *
   * @param headers the value of a header of the request by its name, null if it has none
   */
  default RequestTrace begin(UnaryOperator<@Nullable String> headers) {
    return RequestTrace.NONE;
  }

  /**
   * @param route the template of the route that answered, or {@code unmatched}
   */
  void observed(String method, String route, int status, Duration duration);
}
