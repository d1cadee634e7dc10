package io.sallyport.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Makes a problem of what Jetty itself refuses, before or behind the routes. */
final class ErrorPages extends ErrorHandler {
  private final Problems problems;
  private final ResponseHeaders responseHeaders;

  ErrorPages(Problems problems, ResponseHeaders responseHeaders) {
    this.problems = problems;
    this.responseHeaders = responseHeaders;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    RequestContext context = responseHeaders.begin(request, response);
    Throwable shown =
        code >= 500 && cause != null ? cause : new HttpRefusal(HttpProblem.ofStatus(code));
    ProblemDetails problem = problems.of(shown, context);
    response.setStatus(problem.status());
    ErrorRenderer errors = context.policy().errors();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, errors.mediaType());
    // Jetty closes the connection behind most of these without a word, and a client that sends its
    // next request into it gets no response.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(errors.render(problem)), callback);
  }
}
