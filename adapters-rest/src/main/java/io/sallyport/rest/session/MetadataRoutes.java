package io.sallyport.rest.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What libraries need to know of us as an authorization server (RFC 8414), also where those look
 * that know OpenID Connect only. It names what exists; there are no ID tokens.
 */
final class MetadataRoutes implements Routes {
  private static final List<String> WELL_KNOWN =
      List.of("/.well-known/oauth-authorization-server", "/.well-known/openid-configuration");
  private static final List<String> PUBLIC_CLIENTS = List.of("none");

  /**
   * Those of RFC 8414 section 2, and the two that OpenID Connect Discovery 1.0 section 3 asks for:
   * some libraries learn from them how access tokens are signed.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MetadataView(
      String issuer,
      String tokenEndpoint,
      String jwksUri,
      String revocationEndpoint,
      @Nullable String introspectionEndpoint,
      List<String> scopesSupported,
      List<String> responseTypesSupported,
      List<String> grantTypesSupported,
      List<String> tokenEndpointAuthMethodsSupported,
      List<String> revocationEndpointAuthMethodsSupported,
      @Nullable List<String> introspectionEndpointAuthMethodsSupported,
      List<String> subjectTypesSupported,
      List<String> idTokenSigningAlgValuesSupported,
      String serviceDocumentation) {}

  private final Optional<MetadataView> metadata;

  /**
   * @param publicUrl where clients reach us, without a slash at its end; without it there is
   *     nothing to tell
   * @param algorithm signs our tokens, by its name in RFC 7518 section 3.1
   * @param introspects whether services may introspect tokens
   */
  MetadataRoutes(@Nullable URI publicUrl, TokenNames names, String algorithm, boolean introspects) {
    this.metadata =
        Optional.ofNullable(publicUrl)
            .filter(url -> isUrl(names.issuer()))
            .map(url -> view(url.toString(), names, algorithm, introspects));
  }

  @Override
  public void declare(Router group) {
    Router router = group.under(RoutePolicy::ofAnyMediaType);
    // The path of an issuer stands behind the well-known one (RFC 8414 section 3.1).
    String path = metadata.map(view -> URI.create(view.issuer()).getRawPath()).orElse("");
    for (String wellKnown : WELL_KNOWN) {
      router.anyone(HandlerType.GET, wellKnown, this::publish);
      if (!path.isEmpty() && !path.equals("/")) {
        router.anyone(HandlerType.GET, wellKnown + path, this::publish);
      }
    }
  }

  private void publish(Context ctx) {
    MetadataView view =
        metadata.orElseThrow(
            () ->
                new HttpRefusal(
                    HttpProblem.NOT_FOUND,
                    "Metadata needs PUBLIC_URL, and an issuer that is a URL."));
    ctx.header("Cache-Control", "public, max-age=300").json(view);
  }

  private static boolean isUrl(String issuer) {
    return issuer.matches("https?://[^/?#\\s]+(/[A-Za-z0-9._~/-]*)?");
  }

  private static MetadataView view(
      String url, TokenNames names, String algorithm, boolean introspects) {
    String auth = url + "/api/v1/auth/";
    return new MetadataView(
        names.issuer(),
        auth + "token",
        url + "/.well-known/jwks.json",
        auth + "revoke",
        introspects ? auth + "introspect" : null,
        List.of(names.scope()),
        List.of(),
        List.of("password", "refresh_token"),
        PUBLIC_CLIENTS,
        PUBLIC_CLIENTS,
        introspects ? List.of("client_secret_basic") : null,
        List.of("public"),
        List.of(algorithm),
        url + "/docs");
  }
}
