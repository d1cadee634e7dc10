package io.sallyport.rest.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.IntrospectToken.ActiveToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The introspection endpoint of RFC 7662, for services that have a secret with us. It tells nothing
 * of a user but id and roles.
 */
final class IntrospectionRoutes implements Routes {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record IntrospectionView(
      boolean active,
      @Nullable String scope,
      @Nullable String clientId,
      @Nullable String tokenType,
      @Nullable String iss,
      @Nullable String sub,
      @Nullable String aud,
      @Nullable Long iat,
      @Nullable Long exp,
      @Nullable Long authTime,
      @Nullable String sid,
      @Nullable List<String> roles) {

    /** Why it is not is nobody's business (RFC 7662 section 2.2). */
    static IntrospectionView inactive() {
      return new IntrospectionView(
          false, null, null, null, null, null, null, null, null, null, null, null);
    }

    static IntrospectionView of(ActiveToken token, TokenNames names) {
      return new IntrospectionView(
          true,
          names.scope(),
          names.clientId(),
          "bearer",
          names.issuer(),
          token.userId().toString(),
          names.audience(),
          token.issuedAt().getEpochSecond(),
          token.expiresAt().getEpochSecond(),
          token.authenticatedAt().getEpochSecond(),
          token.sessionId().toString(),
          token.roles().stream().sorted().map(Role::label).toList());
    }
  }

  private final IntrospectToken introspectToken;
  private final TokenNames names;
  private final ServiceCredentials services;

  /**
   * @param services who may ask; if nobody may, there is nothing at this address
   */
  IntrospectionRoutes(
      IntrospectToken introspectToken, TokenNames names, ServiceCredentials services) {
    this.introspectToken = introspectToken;
    this.names = names;
    this.services = services;
  }

  @Override
  public void declare(Router router) {
    router.anyone(
        HandlerType.POST, "/api/v1/auth/introspect", OAuthError.responding(this::introspect));
  }

  private void introspect(Context ctx) {
    if (services.isEmpty()) {
      throw new HttpRefusal(HttpProblem.NOT_FOUND, "No service has credentials for introspection.");
    }
    services.require(ctx);
    OAuthForm form = OAuthForm.read(ctx);
    Secret token = Secret.of(form.required("token"));
    // Only a hint, and there is one kind of token that is told of (RFC 7662 section 2.1).
    form.optional("token_type_hint");
    var command = new IntrospectToken.Command(RequestContext.of(ctx).visitor(), token);
    ctx.json(
        introspectToken
            .handle(command)
            .map(active -> IntrospectionView.of(active, names))
            .orElseGet(IntrospectionView::inactive));
  }
}
