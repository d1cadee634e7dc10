package io.sallyport.bootstrap;

import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.session.ForwardAuthRoutes;
import io.sallyport.rest.session.IntrospectionRoutes;
import io.sallyport.rest.session.MetadataRoutes;
import io.sallyport.rest.session.ServiceCredentials;
import io.sallyport.rest.session.ServiceCredentials.Credential;
import io.sallyport.rest.session.TokenNames;
import io.sallyport.security.session.JwtAccessTokens;
import java.util.List;

/** The routes for services and proxies that take our access tokens. */
final class TokenServices {

  private TokenServices() {}

  static Routes of(Sallyport sallyport, Configuration configuration) {
    Configuration.Tokens tokens = configuration.tokens();
    Configuration.Profile profile = tokens.profile();
    var names =
        new TokenNames(
            profile.issuer(), profile.audience(), profile.clientId(), JwtAccessTokens.SCOPE);
    List<Credential> credentials =
        tokens.services().stream()
            .map(service -> new Credential(service.name(), service.secret()))
            .toList();
    List<Routes> groups =
        List.of(
            new IntrospectionRoutes(
                sallyport.introspectToken(), names, new ServiceCredentials(credentials)),
            new ForwardAuthRoutes(),
            new MetadataRoutes(
                configuration.http().publicUrl().orElse(null),
                names,
                tokens.algorithm().name(),
                !credentials.isEmpty()));
    return router -> groups.forEach(group -> group.declare(router));
  }
}
