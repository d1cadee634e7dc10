package io.sallyport.rest.session;

import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The routes for services and proxies that take our access tokens. */
public final class TokenServiceApi {

  private TokenServiceApi() {}

  /**
   * @param names what all access tokens say alike
   * @param services who may introspect tokens
   * @param publicUrl where clients reach us; without it there is no metadata
   * @param algorithm signs our tokens, by its name in RFC 7518 section 3.1
   */
  public static RouteGroup of(
      RoutePolicy policy,
      IntrospectToken introspectToken,
      TokenNames names,
      ServiceCredentials services,
      @Nullable URI publicUrl,
      String algorithm) {
    return RouteGroup.of(
        policy,
        new IntrospectionRoutes(introspectToken, names, services),
        new ForwardAuthRoutes(),
        new MetadataRoutes(publicUrl, names, algorithm, !services.isEmpty()));
  }
}
