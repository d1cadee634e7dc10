package io.sallyport.rest.user;

import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;

/** The routes of users. */
public final class UserApi {

  private UserApi() {}

  /**
   * @param cursorKey seals the cursors of lists
   */
  public static Routes of(UserPorts users, IdempotentRequests idempotent, Secret cursorKey) {
    return Routes.of(
        new RegistrationRoutes(users.register(), users.repeatRegistration(), idempotent),
        new ProfileRoutes(users.readProfile(), users.changeProfile(), users.eraseProfile()),
        new UserCreationRoutes(users.create(), users.read(), idempotent),
        new UserRoutes(users.list(), users.read(), users.change(), users.erase(), cursorKey));
  }
}
