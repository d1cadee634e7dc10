package io.sallyport.bootstrap;

import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.rest.contract.ContractApi;
import io.sallyport.rest.health.HealthRoutes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.key.KeyApi;
import io.sallyport.rest.password.PasswordApi;
import io.sallyport.rest.session.SessionApi;
import io.sallyport.rest.throttling.RateLimitedRequests;
import io.sallyport.rest.user.UserApi;
import java.util.List;
import java.util.stream.Stream;

/** Which routes the API has: a line for each capability. */
final class ApiRoutes {

  private ApiRoutes() {}

  /**
   * @param cursorKey seals the cursors of lists
   */
  static List<RouteGroup> of(
      Sallyport sallyport,
      Signing signing,
      Secret cursorKey,
      HealthRoutes health,
      Configuration configuration) {
    var idempotent = new IdempotentRequests(sallyport.idempotency());
    var policy =
        RoutePolicy.json(SessionApi.authentication(sallyport.sessions().authenticate()))
            .withLimits(new RateLimitedRequests(sallyport.throttling().throttle()));
    List<RouteGroup> groups =
        List.of(
            UserApi.of(policy, sallyport.users(), idempotent, cursorKey),
            PasswordApi.of(policy, sallyport.passwords(), sallyport.users()),
            SessionApi.of(policy, sallyport.sessions(), cursorKey),
            TokenServices.of(policy, sallyport, configuration),
            KeyApi.of(signing::published),
            RouteGroup.of(RoutePolicy.OPEN, health));
    RouteGroup contract =
        ContractApi.of(
            RouteGroup.problemsOf(groups), configuration.http().publicUrl().orElse(null));
    return Stream.concat(groups.stream(), Stream.of(contract)).toList();
  }
}
