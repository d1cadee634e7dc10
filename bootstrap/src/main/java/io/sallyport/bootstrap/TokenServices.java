package io.sallyport.bootstrap;

import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.TokenConfiguration;
import io.sallyport.bootstrap.configuration.TokenProfile;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.rest.session.ServiceCredentials;
import io.sallyport.rest.session.ServiceCredentials.Credential;
import io.sallyport.rest.session.TokenNames;
import io.sallyport.rest.session.TokenServiceApi;
import io.sallyport.security.session.JwtAccessTokens;
import java.util.List;

/** The routes for services and proxies that take our access tokens. */
final class TokenServices {

  private TokenServices() {}

  static RouteGroup of(RoutePolicy policy, Sallyport sallyport, Configuration configuration) {
    TokenConfiguration tokens = configuration.tokens();
    TokenProfile profile = tokens.profile();
    var names =
        new TokenNames(
            profile.issuer(), profile.audience(), profile.clientId(), JwtAccessTokens.SCOPE);
    List<Credential> credentials =
        tokens.services().stream()
            .map(service -> new Credential(service.name(), service.secret()))
            .toList();
    return TokenServiceApi.of(
        policy,
        sallyport.sessions().introspectToken(),
        names,
        new ServiceCredentials(credentials),
        configuration.http().publicUrl().orElse(null),
        tokens.algorithm().name());
  }
}
