package io.sallyport.rest.user;

import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.throttling.RateLimitedRequests;

/** The routes of users. */
public final class UserApi {

  private UserApi() {}

  /**
   * @param cursorKey seals the cursors of lists
   */
  public static RouteGroup of(
      RoutePolicy policy, UserPorts users, IdempotentRequests idempotent, Secret cursorKey) {
    return RouteGroup.of(
            policy,
            new RegistrationRoutes(users.register(), users.repeatRegistration(), idempotent),
            new ProfileRoutes(users.changeProfile(), users.eraseProfile()),
            new UserCreationRoutes(users.create(), users.read(), idempotent),
            new UserRoutes(users.list(), users.read(), users.change(), users.erase(), cursorKey))
        .explainedBeside(UserApi.class)
        .explainedBeside(IdempotentRequests.class)
        .explainedBeside(RateLimitedRequests.class);
  }
}
