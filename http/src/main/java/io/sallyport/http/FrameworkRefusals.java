package io.sallyport.http;

import io.javalin.http.HttpResponseException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/** What Javalin and Jetty refuse by themselves, as refusals of ours. */
final class FrameworkRefusals {

  private FrameworkRefusals() {}

  /** Empty for anything else that was thrown. */
  static Optional<HttpRefusal> of(Throwable thrown) {
    if (thrown instanceof HttpResponseException javalin) {
      return Optional.of(new HttpRefusal(HttpProblem.ofStatus(javalin.getStatus())));
    }
    if (thrown instanceof EofException) {
      // A client that has gone, or was given up, is nothing unexpected, and hears nothing of this.
      return Optional.of(new HttpRefusal(HttpProblem.INVALID_REQUEST));
    }
    return thrown instanceof HttpException jetty && jetty.getCode() != 500
        ? Optional.of(new HttpRefusal(HttpProblem.ofStatus(jetty.getCode())))
        : Optional.empty();
  }
}
