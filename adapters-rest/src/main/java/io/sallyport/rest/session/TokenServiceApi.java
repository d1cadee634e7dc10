package io.sallyport.rest.session;

import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.rest.http.Routes;
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
  public static Routes of(
      IntrospectToken introspectToken,
      TokenNames names,
      ServiceCredentials services,
      @Nullable URI publicUrl,
      String algorithm) {
    return Routes.of(
        new IntrospectionRoutes(introspectToken, names, services),
        new ForwardAuthRoutes(),
        new MetadataRoutes(publicUrl, names, algorithm, !services.isEmpty()));
  }
}
