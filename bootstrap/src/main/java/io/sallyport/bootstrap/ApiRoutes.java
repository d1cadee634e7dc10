package io.sallyport.bootstrap;

import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.contract.ContractRoutes;
import io.sallyport.rest.contract.DocsRoutes;
import io.sallyport.rest.contract.HomeRoutes;
import io.sallyport.rest.contract.ProblemRoutes;
import io.sallyport.rest.health.HealthRoutes;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.key.KeyRoutes;
import io.sallyport.rest.password.PasswordRoutes;
import io.sallyport.rest.password.UserPasswordRoutes;
import io.sallyport.rest.session.ReauthenticationRoutes;
import io.sallyport.rest.session.RefreshRoutes;
import io.sallyport.rest.session.RevocationRoutes;
import io.sallyport.rest.session.SessionListRoutes;
import io.sallyport.rest.session.SessionRoutes;
import io.sallyport.rest.session.TokenRoutes;
import io.sallyport.rest.session.UserSessionRoutes;
import io.sallyport.rest.user.ProfileRoutes;
import io.sallyport.rest.user.RegistrationRoutes;
import io.sallyport.rest.user.UserCreationRoutes;
import io.sallyport.rest.user.UserRoutes;
import java.util.List;

/** Which routes the API has, and which port stands behind each. */
final class ApiRoutes {

  private ApiRoutes() {}

  /**
   * @param cursorKey seals the cursors of lists
   */
  static List<Routes> of(
      Sallyport s,
      Signing signing,
      Secret cursorKey,
      HealthRoutes health,
      Configuration configuration) {
    var idempotent = new IdempotentRequests(s.takeIdempotencyKey(), s.releaseIdempotencyKey());
    return List.of(
        // user
        new RegistrationRoutes(s.registerUser(), s.repeatRegistration(), idempotent),
        new ProfileRoutes(s.readProfile(), s.changeProfile(), s.eraseProfile()),
        new UserCreationRoutes(s.createUser(), s.readUser(), idempotent),
        new UserRoutes(s.listUsers(), s.readUser(), s.changeUser(), s.eraseUser(), cursorKey),
        // password
        new PasswordRoutes(s.changePassword(), s.readProfile()),
        new UserPasswordRoutes(s.setPassword(), s.readUser()),
        // session
        new SessionRoutes(s.logIn(), s.logOut(), s.endSession(), s.endAllSessions()),
        new SessionListRoutes(s.listSessions(), cursorKey),
        new UserSessionRoutes(s.listUserSessions(), s.endUserSessions(), cursorKey),
        new RefreshRoutes(s.refreshSession()),
        new ReauthenticationRoutes(s.reauthenticate()),
        new TokenRoutes(s.logIn(), s.refreshSession()),
        new RevocationRoutes(s.revokeToken()),
        // access tokens elsewhere
        TokenServices.of(s, configuration),
        new KeyRoutes(signing::published),
        // the service itself
        health,
        new HomeRoutes(),
        new ContractRoutes(configuration.http().publicUrl().orElse(null)),
        new DocsRoutes(),
        new ProblemRoutes());
  }
}
