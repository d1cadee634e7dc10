package io.sallyport.bootstrap;

import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.contract.ContractApi;
import io.sallyport.rest.health.HealthRoutes;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.key.KeyApi;
import io.sallyport.rest.password.PasswordApi;
import io.sallyport.rest.session.SessionApi;
import io.sallyport.rest.user.UserApi;
import java.util.List;

/** Which routes the API has: a line for each capability. */
final class ApiRoutes {

  private ApiRoutes() {}

  /**
   * @param cursorKey seals the cursors of lists
   */
  static List<Routes> of(
      Sallyport sallyport,
      Signing signing,
      Secret cursorKey,
      HealthRoutes health,
      Configuration configuration) {
    var idempotent = new IdempotentRequests(sallyport.idempotency());
    return List.of(
        UserApi.of(sallyport.users(), idempotent, cursorKey),
        PasswordApi.of(sallyport.passwords(), sallyport.users()),
        SessionApi.of(sallyport.sessions(), cursorKey),
        TokenServices.of(sallyport, configuration),
        KeyApi.of(signing::published),
        health,
        ContractApi.of(configuration.http().publicUrl().orElse(null)));
  }
}
