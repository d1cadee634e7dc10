package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.http.Exchange;
import io.sallyport.rest.http.HttpRefusal;
import io.sallyport.rest.http.MediaType;
import io.sallyport.rest.http.Parameters;
import io.sallyport.rest.http.Problems;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The token endpoint of RFC 6749, for libraries that speak OAuth 2. Its clients are public: what
 * they send to authenticate themselves ({@code client_id}, {@code client_secret}, Basic
 * credentials) is not looked at, and neither is {@code scope}.
 */
public final class TokenRoutes implements Routes {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> ONCE = List.of("grant_type", "username", "password");

  record TokenError(String error, String errorDescription) {}

  private final LogIn logIn;

  public TokenRoutes(LogIn logIn) {
    this.logIn = logIn;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.POST, "/api/v1/auth/token", this::grant);
  }

  private void grant(Context ctx) {
    MediaType.require(ctx, List.of(FORM), "Accept");
    Parameters form;
    try {
      form = Parameters.parse(new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8));
    } catch (HttpRefusal malformed) {
      refuse(ctx, 400, "invalid_request", "A parameter is not percent-encoded UTF-8.");
      return;
    }
    Optional<String> twice = ONCE.stream().filter(name -> form.all(name).size() > 1).findFirst();
    List<String> grants = form.all("grant_type");
    if (twice.isPresent()) {
      refuse(ctx, 400, "invalid_request", "The parameter " + twice.get() + " comes twice.");
    } else if (grants.isEmpty()) {
      refuse(ctx, 400, "invalid_request", "The parameter grant_type is missing.");
    } else if (!grants.get(0).equals("password")) {
      refuse(ctx, 400, "unsupported_grant_type", "Only the grant type password is known here.");
    } else if (form.all("username").isEmpty() || form.all("password").isEmpty()) {
      refuse(ctx, 400, "invalid_request", "Send both username and password.");
    } else {
      logIn(ctx, form.all("username").get(0), Secret.of(form.all("password").get(0)));
    }
  }

  private void logIn(Context ctx, String username, Secret password) {
    var command = new LogIn.Command(username, password, Exchange.of(ctx).device(ctx));
    try {
      Object tokens = TokensView.of(logIn.handle(command));
      ctx.header("Pragma", "no-cache").json(tokens);
    } catch (Refusal refusal) {
      refusal.retryAfter().ifPresent(wait -> ctx.header("Retry-After", Problems.seconds(wait)));
      if (refusal.kind() == Refusal.Kind.OVERLOADED) {
        refuse(ctx, 503, "temporarily_unavailable", refusal.detail());
      } else {
        refuse(ctx, 400, "invalid_grant", refusal.detail());
      }
    }
  }

  private static void refuse(Context ctx, int status, String error, String description) {
    ctx.status(status).header("Pragma", "no-cache").json(new TokenError(error, description));
  }
}
