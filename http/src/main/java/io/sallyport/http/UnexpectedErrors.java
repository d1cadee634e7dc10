package io.sallyport.http;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody refused on purpose: an outage of the stores, or a fault of ours. */
final class UnexpectedErrors {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
  private static final Duration OUTAGE = Duration.ofSeconds(2);

  private UnexpectedErrors() {}

  /** Writes it to the log, with the request that met it. */
  static HttpRefusal logged(Throwable thrown, RequestContext request) {
    return log(thrown, request) ? outage() : new HttpRefusal(HttpProblem.INTERNAL_ERROR);
  }

  /** The same, and the client is told of an outage whatever it is. */
  static HttpRefusal loggedAsOutage(Throwable thrown, RequestContext request) {
    log(thrown, request);
    return outage();
  }

  private static boolean log(Throwable thrown, RequestContext request) {
    boolean outage = thrown instanceof StoresUnavailable || thrown instanceof ConcurrentChange;
    LOG.atError()
        .setCause(thrown)
        .addKeyValue("event", outage ? "stores_unavailable" : "unexpected_error")
        .addKeyValue("request_id", request.requestId())
        .log(outage ? "stores unavailable" : "unexpected error");
    return outage;
  }

  private static HttpRefusal outage() {
    return new HttpRefusal(
        HttpProblem.UNAVAILABLE,
        HttpProblem.UNAVAILABLE.detail(),
        Map.of("Retry-After", RetryAfter.seconds(OUTAGE)));
  }
}
