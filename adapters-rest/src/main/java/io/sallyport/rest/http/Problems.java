package io.sallyport.rest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into the problem that the client is shown: the only place that does. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  static final int MAX_ERRORS = 100;
  private static final Duration OUTAGE = Duration.ofSeconds(2);

  private final ProblemCatalogue catalogue;

  Problems(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The status of each kind of refusal. */
  static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case GONE -> 410;
      case STALE -> 412;
      case OVERLOADED -> 503;
    };
  }

  void answer(Context ctx, Throwable thrown) {
    Problem problem = of(thrown, Exchange.of(ctx));
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem));
  }

  Problem of(Throwable thrown, Exchange exchange) {
    if (thrown instanceof Refusal refusal) {
      return refused(refusal, exchange);
    }
    if (thrown instanceof HttpRefusal refusal) {
      return of(refusal, exchange);
    }
    if (thrown instanceof HttpResponseException javalin) {
      return of(new HttpRefusal(HttpProblem.ofStatus(javalin.getStatus())), exchange);
    }
    if (thrown instanceof EofException) {
      // A client that has gone, or was given up, is nothing unexpected, and hears nothing of this.
      return of(new HttpRefusal(HttpProblem.INVALID_REQUEST), exchange);
    }
    if (thrown instanceof HttpException jetty && jetty.getCode() != 500) {
      return of(new HttpRefusal(HttpProblem.ofStatus(jetty.getCode())), exchange);
    }
    boolean outage = thrown instanceof StoresUnavailable || thrown instanceof ConcurrentChange;
    LOG.atError()
        .setCause(thrown)
        .addKeyValue("event", outage ? "stores_unavailable" : "unexpected_error")
        .addKeyValue("request_id", exchange.requestId())
        .log(outage ? "stores unavailable" : "unexpected error");
    return outage
        ? of(
            new HttpRefusal(
                HttpProblem.UNAVAILABLE,
                HttpProblem.UNAVAILABLE.detail(),
                Map.of("Retry-After", seconds(OUTAGE))),
            exchange)
        : of(new HttpRefusal(HttpProblem.INTERNAL_ERROR), exchange);
  }

  private Problem refused(Refusal refusal, Exchange exchange) {
    Map<String, String> headers = new HashMap<>();
    refusal.retryAfter().ifPresent(wait -> headers.put("Retry-After", seconds(wait)));
    if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
      headers.put("WWW-Authenticate", BearerToken.challenge(refusal));
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
        refusal.code(), status(refusal.kind()), detail, exchange, errors, List.of(), headers);
  }

  private Problem of(HttpRefusal refusal, Exchange exchange) {
    HttpProblem problem = refusal.problem();
    return problem(
        problem.code(),
        problem.status(),
        refusal.detail(),
        exchange,
        List.of(),
        refusal.checks(),
        refusal.headers());
  }

  private Problem problem(
      String code,
      int status,
      String detail,
      Exchange exchange,
      List<FieldError> errors,
      List<String> checks,
      Map<String, String> headers) {
    String title = catalogue.find(code).map(ProblemCatalogue.Entry::title).orElse(code);
    return new Problem(
        exchange.address("/problems/" + code),
        title,
        status,
        detail,
        code,
        exchange.requestId(),
        errors,
        checks,
        headers);
  }

  /** Whole seconds, rounded up: asking a little late is better than asking in vain. */
  public static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }
}
