package io.sallyport.http;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Follows one request, to say where its time went. */
public interface RequestTrace {

  /** Follows nothing. */
  RequestTrace NONE =
      new RequestTrace() {
        @Override
        public Optional<String> id() {
          return Optional.empty();
        }

        @Override
        public <T> T during(Callable<T> work) throws Exception {
          return work.call();
        }

        @Override
        public void end(String method, String route, int status) {}
      };

  /** What the log calls it. */
  Optional<String> id();

  /** Does this as work on the request, on this thread. */
  <T> T during(Callable<T> work) throws Exception;

  /**
   * The response is complete.
   *
   * @param route the template of the route that responded, or {@code unmatched}
   */
  void end(String method, String route, int status);
}
