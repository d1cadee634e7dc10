package io.sallyport.rest;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.idempotency.ReleaseIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey.First;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.ListSessions;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadProfile;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.ProblemCatalogue;
import io.sallyport.http.RequestObserver;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.TestRequest;
import io.sallyport.rest.contract.ContractApi;
import io.sallyport.rest.health.HealthCheck;
import io.sallyport.rest.health.HealthRoutes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.key.KeyApi;
import io.sallyport.rest.password.PasswordApi;
import io.sallyport.rest.session.ServiceCredentials;
import io.sallyport.rest.session.ServiceCredentials.Credential;
import io.sallyport.rest.session.SessionApi;
import io.sallyport.rest.session.TokenNames;
import io.sallyport.rest.session.TokenServiceApi;
import io.sallyport.rest.throttling.RateLimitedRequests;
import io.sallyport.rest.user.UserApi;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.ArgumentMatcher;

/**
 * The whole API on a free port, with a mock behind every port of the domain. Before each test the
 * mocks answer as if all were well.
 */
public final class Api implements AutoCloseable, BeforeEachCallback, AfterAllCallback {
  public static final String USER_TOKEN = TestRequest.USER_TOKEN;
  public static final String ADMIN_TOKEN = TestRequest.ADMIN_TOKEN;
  public static final String SERVICE_SECRET = "9f86d081884c7d659a2feaa0c55ad015/+=";

  /** The credentials of a service that may introspect tokens. */
  public static final String ORDERS = "orders:" + SERVICE_SECRET;

  public static final Secret CURSOR_KEY = Secret.of("a key of the tests, of some length");

  private static final TokenNames NAMES =
      new TokenNames("https://www.example.org/accounts", "shop", "web", "api");
  private static final ServiceCredentials SERVICES =
      new ServiceCredentials(
          List.of(
              new Credential("billing", Secret.of("another-secret-that-is-a-decoy-here")),
              new Credential("orders", Secret.of("the-secret-of-before-which-still-works")),
              new Credential("orders", Secret.of(SERVICE_SECRET))));

  public final Authenticate authenticate = mock();
  public final RegisterUser registerUser = mock();
  public final ReadProfile readProfile = mock();
  public final ChangeProfile changeProfile = mock();
  public final EraseProfile eraseProfile = mock();
  public final ListUsers listUsers = mock();
  public final ReadUser readUser = mock();
  public final CreateUser createUser = mock();
  public final ChangeUser changeUser = mock();
  public final EraseUser eraseUser = mock();
  public final ChangePassword changePassword = mock();
  public final SetPassword setPassword = mock();
  public final LogIn logIn = mock();
  public final LogOut logOut = mock();
  public final EndSession endSession = mock();
  public final EndAllSessions endAllSessions = mock();
  public final RefreshSession refreshSession = mock();
  public final RevokeToken revokeToken = mock();
  public final IntrospectToken introspectToken = mock();
  public final Reauthenticate reauthenticate = mock();
  public final ListSessions listSessions = mock();
  public final ListUserSessions listUserSessions = mock();
  public final EndUserSessions endUserSessions = mock();
  public final TakeIdempotencyKey takeIdempotencyKey = mock();
  public final ReleaseIdempotencyKey releaseIdempotencyKey = mock();
  public final RepeatRegistration repeatRegistration = mock();
  public final Throttle throttle = mock();
  public final Supplier<String> keySet = mock();
  public final RequestObserver observer = mock(CALLS_REAL_METHODS);
  public final BooleanSupplier databaseCheck = mock();

  private final HttpServer api;
  private final ProblemCatalogue problems;

  public Api() {
    this(HttpSettings.listeningOn("127.0.0.1", 0));
  }

  public Api(HttpSettings settings) {
    allWell();
    List<RouteGroup> groups = groups(settings.publicUrl());
    problems = RouteGroup.problemsOf(groups);
    api = new HttpServer(settings, observer, groups).start();
  }

  private List<RouteGroup> groups(@Nullable URI publicUrl) {
    var users =
        new UserPorts(
            registerUser,
            repeatRegistration,
            createUser,
            readProfile,
            changeProfile,
            eraseProfile,
            readUser,
            listUsers,
            changeUser,
            eraseUser,
            mock(),
            mock(),
            mock(),
            mock());
    var sessions =
        new SessionPorts(
            logIn,
            refreshSession,
            authenticate,
            reauthenticate,
            logOut,
            listSessions,
            endSession,
            endAllSessions,
            listUserSessions,
            endUserSessions,
            revokeToken,
            introspectToken);
    var keys = new IdempotencyPorts(takeIdempotencyKey, releaseIdempotencyKey);
    var policy =
        RoutePolicy.json(SessionApi.authentication(authenticate))
            .withLimits(new RateLimitedRequests(throttle));
    List<RouteGroup> groups =
        List.of(
            UserApi.of(policy, users, new IdempotentRequests(keys), CURSOR_KEY),
            PasswordApi.of(policy, new PasswordPorts(changePassword, setPassword), users),
            SessionApi.of(policy, sessions, CURSOR_KEY),
            TokenServiceApi.of(policy, introspectToken, NAMES, SERVICES, publicUrl, "ES256"),
            KeyApi.of(keySet),
            RouteGroup.of(
                RoutePolicy.OPEN, new HealthRoutes(List.of(check("database", databaseCheck)))));
    RouteGroup contract = ContractApi.of(RouteGroup.problemsOf(groups), publicUrl);
    return Stream.concat(groups.stream(), Stream.of(contract)).toList();
  }

  private static HealthCheck check(String name, BooleanSupplier passes) {
    return new HealthCheck(List.of(name), () -> passes.getAsBoolean() ? List.of() : List.of(name));
  }

  private Object[] ports() {
    return new Object[] {
      authenticate,
      registerUser,
      readProfile,
      changeProfile,
      eraseProfile,
      listUsers,
      readUser,
      createUser,
      changeUser,
      eraseUser,
      changePassword,
      setPassword,
      logIn,
      logOut,
      endSession,
      endAllSessions,
      refreshSession,
      revokeToken,
      introspectToken,
      reauthenticate,
      listSessions,
      listUserSessions,
      endUserSessions,
      takeIdempotencyKey,
      releaseIdempotencyKey,
      repeatRegistration,
      throttle,
      keySet,
      observer,
      databaseCheck
    };
  }

  private void allWell() {
    reset(ports());
    when(authenticate.handle(any())).thenThrow(new InvalidToken());
    doReturn(new SignedInUser(Fixtures.USER, Fixtures.ADA))
        .when(authenticate)
        .handle(argThat(shows(USER_TOKEN)));
    doReturn(new SignedInUser(Fixtures.ADMIN, Fixtures.GRACE))
        .when(authenticate)
        .handle(argThat(shows(ADMIN_TOKEN)));
    when(registerUser.handle(any())).thenReturn(Fixtures.ADA);
    when(createUser.handle(any())).thenReturn(Fixtures.GRACE);
    when(changeProfile.handle(any())).thenReturn(Fixtures.ADA);
    when(readUser.handle(any())).thenReturn(Fixtures.ADA);
    when(changeUser.handle(any())).thenReturn(Fixtures.ADA);
    when(logIn.handle(any())).thenReturn(Fixtures.TOKENS);
    when(refreshSession.handle(any())).thenReturn(Fixtures.TOKENS);
    when(introspectToken.handle(any())).thenReturn(Optional.empty());
    when(reauthenticate.handle(any())).thenReturn(Fixtures.FRESH_ACCESS);
    when(listSessions.handle(any())).thenReturn(Fixtures.SESSIONS);
    when(listUserSessions.handle(any())).thenReturn(Fixtures.SESSIONS);
    when(takeIdempotencyKey.handle(any())).thenReturn(new First(Fixtures.TAKEN_KEY));
    when(repeatRegistration.handle(any())).thenReturn(Fixtures.ADA);
    when(throttle.handle(any()))
        .thenAnswer(call -> Fixtures.allowed(call.<Throttle.Command>getArgument(0).limit()));
    when(keySet.get()).thenReturn("{\"keys\":[]}");
    when(listUsers.handle(any()))
        .thenReturn(new UserDirectory.Page(List.of(Fixtures.ADA, Fixtures.GRACE), null));
    when(databaseCheck.getAsBoolean()).thenReturn(true);
  }

  private static ArgumentMatcher<Authenticate.Command> shows(String token) {
    return command -> command != null && command.accessToken().equals(Secret.of(token));
  }

  /** From now on each request is one too many for its limit. */
  public void refuseEverything() {
    doAnswer(call -> Fixtures.refused(call.<Throttle.Command>getArgument(0).limit()))
        .when(throttle)
        .handle(any());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    allWell();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  public TestRequest get(String target) {
    return request("GET", target);
  }

  public TestRequest post(String target) {
    return request("POST", target);
  }

  public TestRequest put(String target) {
    return request("PUT", target);
  }

  public TestRequest patch(String target) {
    return request("PATCH", target);
  }

  public TestRequest delete(String target) {
    return request("DELETE", target);
  }

  public TestRequest request(String method, String target) {
    return new TestRequest(api.port(), method, target, Contract::check);
  }

  public int port() {
    return api.port();
  }

  /** What the routes may respond with. */
  public ProblemCatalogue problems() {
    return problems;
  }

  HttpServer server() {
    return api;
  }

  @Override
  public void close() {
    api.close();
  }

  /** Serves the mocks until it is stopped, to look at the pages in a browser. */
  public static void main(String[] args) throws InterruptedException {
    int port = Optional.ofNullable(System.getenv("PORT")).map(Integer::parseInt).orElse(8080);
    try (var api = new Api(HttpSettings.listeningOn("127.0.0.1", port))) {
      System.out.println(api.port());
      Thread.currentThread().join();
    }
  }
}
