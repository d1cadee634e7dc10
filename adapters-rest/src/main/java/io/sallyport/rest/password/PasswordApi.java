package io.sallyport.rest.password;

import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.rest.http.Routes;

/** The routes of passwords. */
public final class PasswordApi {

  private PasswordApi() {}

  /**
   * @param users tell the version of a user, which a change of the password moves on
   */
  public static Routes of(PasswordPorts passwords, UserPorts users) {
    return Routes.of(
        new PasswordRoutes(passwords.change(), users.readProfile()),
        new UserPasswordRoutes(passwords.set(), users.read()));
  }
}
