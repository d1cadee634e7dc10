import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AdministrationApi;
import org.openapitools.client.api.SessionsApi;
import org.openapitools.client.api.UsersApi;
import org.openapitools.client.model.Credentials;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.ProfileChange;
import org.openapitools.client.model.Registration;
import org.openapitools.client.model.Tokens;
import org.openapitools.client.model.User;

/** openapi-generator, Java native. Arguments: URL, an administrator's address and password, the version. */
public class Check {
  interface Call {
    Object make() throws ApiException;
  }

  public static void main(String[] arguments) throws Exception {
    String url = arguments[0];
    boolean later = arguments[3].equals("later");
    String email = "java-" + arguments[3] + "@example.org";
    String password = "a horse of Java";
    Registration registration = new Registration().email(email).password(password);

    UsersApi anyone = new UsersApi(connected(url, null));
    User user = register(anyone, registration);
    List<String> roles = List.copyOf(user.getRoles());
    check(roles.get(roles.size() - 1), later ? "auditor" : "user");

    Tokens tokens = logIn(url, email, password);
    UsersApi users = new UsersApi(connected(url, tokens.getAccessToken()));
    SessionsApi sessions = new SessionsApi(connected(url, tokens.getAccessToken()));
    check(profile(users).getEmail(), email);
    var change = UsersApi.APIChangeProfileRequest.newBuilder().profileChange(new ProfileChange().fullName("Ada")).build();
    check(users.changeProfile(change).getFullName(), "Ada");
    check(sessions.listSessions(SessionsApi.APIListSessionsRequest.newBuilder().build()).getItems().get(0).getCurrent(), true);

    check(refused(() -> register(anyone, registration)).getCode(), later ? "added_later" : "email_taken");
    var common = new Registration().email("x@example.org").password("password1234");
    var error = refused(() -> register(anyone, common)).getErrors().get(0);
    check(error.getPointer(), "/password");
    check(error.getCode(), later ? "added_later" : "password_common");

    Tokens root = logIn(url, arguments[1], arguments[2]);
    AdministrationApi administration = new AdministrationApi(connected(url, root.getAccessToken()));
    var some = AdministrationApi.APIListUsersRequest.newBuilder().role("admin").limit(1).build();
    User first = administration.listUsers(some).getItems().get(0);
    var one = AdministrationApi.APIReadUserRequest.newBuilder().id(first.getId()).build();
    check(administration.readUser(one).getEmail(), first.getEmail());
    sessions.logOut();
    check(refused(() -> profile(users)).getCode(), later ? "added_later" : "invalid_token");
  }

  private static ApiClient connected(String url, String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url);
    if (token != null) {
      client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }
    return client;
  }

  private static Tokens logIn(String url, String email, String password) throws ApiException {
    var credentials = new Credentials().email(email).password(password);
    return new SessionsApi(connected(url, null)).logIn(SessionsApi.APILogInRequest.newBuilder().credentials(credentials).build());
  }

  private static User register(UsersApi users, Registration registration) throws ApiException {
    return users.registerUser(UsersApi.APIRegisterUserRequest.newBuilder().registration(registration).build());
  }

  private static User profile(UsersApi users) throws ApiException {
    return users.readProfile(UsersApi.APIReadProfileRequest.newBuilder().build());
  }

  private static Problem refused(Call call) throws Exception {
    try {
      call.make();
    } catch (ApiException refusal) {
      return new ApiClient().getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
    }
    throw new AssertionError("not refused");
  }

  private static void check(Object actual, Object expected) {
    if (!actual.equals(expected)) {
      throw new AssertionError(actual + " is not " + expected);
    }
  }
}
