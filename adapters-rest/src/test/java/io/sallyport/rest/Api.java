package io.sallyport.rest;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ReadProfile;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.rest.http.RequestObserver;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.session.SessionRoutes;
import io.sallyport.rest.user.ProfileRoutes;
import io.sallyport.rest.user.RegistrationRoutes;
import java.util.List;

/** The whole API on a free port, with a mock behind every port of the domain. */
public final class Api implements AutoCloseable {
  public static final String USER_TOKEN = "user-token";
  public static final String ADMIN_TOKEN = "admin-token";

  public final Authenticate authenticate = mock();
  public final RegisterUser registerUser = mock();
  public final ReadProfile readProfile = mock();
  public final ChangeProfile changeProfile = mock();
  public final EraseProfile eraseProfile = mock();
  public final ChangePassword changePassword = mock();
  public final LogIn logIn = mock();
  public final LogOut logOut = mock();
  public final EndSession endSession = mock();
  public final EndAllSessions endAllSessions = mock();
  public final RequestObserver observer = mock();

  private final RestApi api;

  public Api() {
    this(RestSettings.listeningOn("127.0.0.1", 0));
  }

  public Api(RestSettings settings) {
    when(authenticate.handle(any())).thenThrow(new InvalidToken());
    org.mockito.Mockito.doReturn(Fixtures.USER).when(authenticate).handle(Secret.of(USER_TOKEN));
    org.mockito.Mockito.doReturn(Fixtures.ADMIN).when(authenticate).handle(Secret.of(ADMIN_TOKEN));
    api = new RestApi(settings, authenticate, observer, groups()).start();
  }

  private List<Routes> groups() {
    return List.of(
        new RegistrationRoutes(registerUser),
        new ProfileRoutes(readProfile, changeProfile, eraseProfile),
        new SessionRoutes(logIn, logOut, endSession, endAllSessions));
  }

  public int port() {
    return api.port();
  }

  @Override
  public void close() {
    api.close();
  }

  public static void main(String[] args) throws Exception {
    var api = new Api();
    when(api.registerUser.handle(any())).thenReturn(Fixtures.ADA);
    when(api.readProfile.handle(any())).thenReturn(Fixtures.ADA);
    when(api.logIn.handle(any())).thenReturn(Fixtures.TOKENS);
    System.out.println(api.port());
    Thread.sleep(Long.MAX_VALUE);
  }
}
