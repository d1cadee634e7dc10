package io.sallyport.http;

import io.javalin.http.Context;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns whatever is thrown into the problem that the client is shown: the only place that does. */
public final class Problems {
  /** How many bad values are told of at once. */
  public static final int MAX_ERRORS = 100;

  private final ProblemCatalogue catalogue;

  Problems(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The status of each kind of refusal. */
  public static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case GONE -> 410;
      case STALE -> 412;
      case THROTTLED -> 429;
      case OVERLOADED -> 503;
    };
  }

  void respond(Context ctx, Throwable thrown) {
    ProblemDetails problem = of(thrown, RequestContext.of(ctx));
    problem.headers().forEach(ctx::header);
    ErrorRenderer errors = RequestContext.of(ctx).policy().errors();
    ctx.status(problem.status()).contentType(errors.mediaType()).result(errors.render(problem));
  }

  ProblemDetails of(Throwable thrown, RequestContext request) {
    if (thrown instanceof Refusal refusal) {
      return refused(refusal, request);
    }
    if (thrown instanceof HttpRefusal refusal) {
      return of(refusal, request);
    }
    return of(
        FrameworkRefusals.of(thrown).orElseGet(() -> UnexpectedErrors.logged(thrown, request)),
        request);
  }

  private ProblemDetails refused(Refusal refusal, RequestContext request) {
    Map<String, String> headers = new HashMap<>();
    refusal.retryAfter().ifPresent(wait -> headers.put("Retry-After", RetryAfter.seconds(wait)));
    if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
      request
          .policy()
          .authentication()
          .ifPresent(how -> headers.put("WWW-Authenticate", how.challenge(refusal)));
    }
    List<FieldError> errors =
        refusal instanceof InvalidValue invalid
            ? invalid.violations().stream().limit(MAX_ERRORS).map(FieldError::of).toList()
            : List.of();
    String detail =
        refusal instanceof InvalidValue
            ? "Some values break a rule; each is listed in errors."
            : refusal.detail();
    return problem(
        refusal.code(), status(refusal.kind()), detail, request, errors, List.of(), headers);
  }

  private ProblemDetails of(HttpRefusal refusal, RequestContext request) {
    HttpProblem problem = refusal.problem();
    return problem(
        problem.code(),
        problem.status(),
        refusal.detail(),
        request,
        List.of(),
        refusal.checks(),
        refusal.headers());
  }

  private ProblemDetails problem(
      String code,
      int status,
      String detail,
      RequestContext request,
      List<FieldError> errors,
      List<String> checks,
      Map<String, String> headers) {
    String title = catalogue.find(code).map(ProblemCatalogue.Entry::title).orElse(code);
    return new ProblemDetails(
        request.address("/problems/" + code),
        title,
        status,
        detail,
        code,
        request.requestId(),
        errors,
        checks,
        headers);
  }
}
