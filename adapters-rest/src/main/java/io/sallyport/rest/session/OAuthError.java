package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.rest.http.Problems;

/** A no in the form of RFC 6749 section 5.2. Like every refusal it captures no stack trace. */
final class OAuthError extends RuntimeException {
  private final String error;
  private final String description;

  record ErrorView(String error, String errorDescription) {}

  private OAuthError(String error, String description) {
    super(description, null, false, false);
    this.error = error;
    this.description = description;
  }

  static OAuthError invalidRequest(String description) {
    return new OAuthError("invalid_request", description);
  }

  static OAuthError invalidScope() {
    return new OAuthError(
        "invalid_scope", "The parameter scope must be names with one space between them.");
  }

  static OAuthError unsupportedGrantType() {
    return new OAuthError(
        "unsupported_grant_type",
        "Only the grant types password and refresh_token are known here.");
  }

  /** Answers so whatever the handler refuses; what concerns HTTP itself passes through. */
  static Handler answering(Handler handler) {
    return ctx -> {
      try {
        handler.handle(ctx);
      } catch (OAuthError no) {
        answer(ctx, 400, no.error, no.description);
      } catch (Refusal refusal) {
        refusal.retryAfter().ifPresent(wait -> ctx.header("Retry-After", Problems.seconds(wait)));
        if (refusal.kind() == Refusal.Kind.OVERLOADED) {
          answer(ctx, 503, "temporarily_unavailable", refusal.detail());
        } else {
          answer(ctx, 400, "invalid_grant", refusal.detail());
        }
      }
    };
  }

  private static void answer(Context ctx, int status, String error, String description) {
    ctx.status(status).header("Pragma", "no-cache").json(new ErrorView(error, description));
  }
}
