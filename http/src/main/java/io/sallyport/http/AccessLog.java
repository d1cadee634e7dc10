package io.sallyport.http;

import io.sallyport.domain.access.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes one line for each request, and tells the observer. Holds the template of the route, never
 * the path, the query, a header or an address.
 */
final class AccessLog implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
  private static final String UNMATCHED = "unmatched";

  private final RequestObserver observer;

  AccessLog(RequestObserver observer) {
    this.observer = observer;
  }

  @Override
  public void log(Request request, Response response) {
    Optional<RequestContext> context = RequestContext.find(request);
    // A method is any word the client likes; only known ones may become a label.
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    String route = context.flatMap(RequestContext::route).orElse(UNMATCHED);
    Duration duration = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
    LoggingEventBuilder event =
        LOG.atInfo()
            .addKeyValue("event", "http_request")
            .addKeyValue("request_id", context.map(RequestContext::requestId).orElse(""))
            .addKeyValue("method", method)
            .addKeyValue("route", route)
            .addKeyValue("status", response.getStatus())
            .addKeyValue("duration_ms", duration.toMillis());
    Optional<Actor.SignedIn> caller = context.flatMap(RequestContext::caller);
    if (caller.isPresent()) {
      event = event.addKeyValue("user_id", caller.get().userId());
    }
    RequestTrace trace = FollowedRequests.of(request);
    if (trace.id().isPresent()) {
      event = event.addKeyValue("trace_id", trace.id().get());
    }
    event.log("http request");
    trace.end(method, route, response.getStatus());
    observer.observed(method, route, response.getStatus(), duration);
  }
}
