package io.sallyport.rest.password;

import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;

/** The routes of passwords. */
public final class PasswordApi {

  private PasswordApi() {}

  /**
   * @param users tell the version of a user, which a change of the password moves on
   */
  public static RouteGroup of(RoutePolicy policy, PasswordPorts passwords, UserPorts users) {
    return RouteGroup.of(
            policy,
            new PasswordRoutes(passwords.change()),
            new UserPasswordRoutes(passwords.set(), users.read()))
        .explainedBeside(PasswordApi.class);
  }
}
