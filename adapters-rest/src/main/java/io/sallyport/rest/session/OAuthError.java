package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.http.RetryAfter;

/** An error in the form of RFC 6749 section 5.2. Like every refusal it captures no stack trace. */
final class OAuthError extends RuntimeException {
  private final int status;
  private final String error;
  private final String description;

  record ErrorView(String error, String errorDescription) {}

  private OAuthError(int status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
    this.description = description;
  }

  static OAuthError invalidRequest(String description) {
    return new OAuthError(400, "invalid_request", description);
  }

  /** That the client itself is not known (RFC 6749 section 5.2). */
  static OAuthError invalidClient() {
    return new OAuthError(
        401, "invalid_client", "Send the name and the secret of a service, by HTTP Basic.");
  }

  static OAuthError invalidScope() {
    return new OAuthError(
        400, "invalid_scope", "The parameter scope must be names with one space between them.");
  }

  static OAuthError unsupportedGrantType() {
    return new OAuthError(
        400,
        "unsupported_grant_type",
        "Only the grant types password and refresh_token are known here.");
  }

  /** Answers so whatever the handler refuses; what concerns HTTP itself passes through. */
  static Handler responding(Handler handler) {
    return ctx -> {
      try {
        handler.handle(ctx);
      } catch (OAuthError no) {
        if (no.status == 401) {
          ctx.header("WWW-Authenticate", "Basic realm=\"sallyport\"");
        }
        respond(ctx, no.status, no.error, no.description);
      } catch (Refusal refusal) {
        refusal.retryAfter().ifPresent(wait -> ctx.header("Retry-After", RetryAfter.seconds(wait)));
        switch (refusal.kind()) {
          case THROTTLED -> respond(ctx, 429, "temporarily_unavailable", refusal.detail());
          case OVERLOADED -> respond(ctx, 503, "temporarily_unavailable", refusal.detail());
          default -> respond(ctx, 400, "invalid_grant", refusal.detail());
        }
      }
    };
  }

  private static void respond(Context ctx, int status, String error, String description) {
    ctx.status(status).header("Pragma", "no-cache").json(new ErrorView(error, description));
  }
}
