package io.sallyport.http;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets the observer follow a request from here on, where it is handled. */
final class FollowedRequests extends Handler.Wrapper {
  private static final String ATTRIBUTE = FollowedRequests.class.getName();

  private final RequestObserver observer;

  FollowedRequests(RequestObserver observer) {
    this.observer = observer;
  }

  /** What follows the request; {@link RequestTrace#NONE} if nothing does. */
  static RequestTrace of(Request request) {
    return Optional.ofNullable((RequestTrace) request.getAttribute(ATTRIBUTE))
        .orElse(RequestTrace.NONE);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    RequestTrace trace = observer.begin(request.getHeaders()::get);
    if (trace == RequestTrace.NONE) {
      return super.handle(request, response, callback);
    }
    request.setAttribute(ATTRIBUTE, trace);
    return trace.during(() -> super.handle(request, response, callback));
  }
}
