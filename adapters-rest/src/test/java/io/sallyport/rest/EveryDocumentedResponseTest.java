package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.idempotency.IdempotencyRefusal.Gone;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.password.PasswordRefusal.OwnPassword;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.SessionRefusal.SessionNotFound;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.domain.user.UserRefusal.ListOverloaded;
import io.sallyport.domain.user.UserRefusal.PreconditionFailed;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.OpenApi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Brings about every refusal that the document names, at every operation that names it. */
class EveryDocumentedResponseTest {
  @RegisterExtension static final Api API = new Api();

  /** Behind these is no other port. */
  private static final Set<String> AUTHENTICATE_ONLY = Set.of("verifyRequest", "readProfile");

  private static final Map<String, RuntimeException> REFUSALS =
      Map.ofEntries(
          Map.entry("email_taken", new EmailTaken()),
          Map.entry("user_not_found", new UserNotFound()),
          Map.entry("last_admin", new LastAdmin()),
          Map.entry("list_overloaded", ListOverloaded.tooSlow()),
          Map.entry("precondition_failed", new PreconditionFailed()),
          Map.entry("bad_current_password", new BadCurrentPassword()),
          Map.entry("own_password", new OwnPassword()),
          Map.entry("bad_credentials", new BadCredentials()),
          Map.entry("session_not_found", new SessionNotFound()),
          Map.entry("invalid_refresh_token", new InvalidRefreshToken()),
          Map.entry("session_ended", new SessionNotActive(Fixtures.SESSION_ID, null)),
          Map.entry("insufficient_user_authentication", new StepUpNeeded()),
          Map.entry("idempotency_in_progress", new InProgress()),
          Map.entry("gone", new Gone()),
          Map.entry("too_many_attempts", new TooManyAttempts(Duration.ofSeconds(30))),
          Map.entry("idempotency_key_reused", new KeyReused()),
          Map.entry("unavailable", new StoresUnavailable(new IllegalStateException("down"))),
          Map.entry("internal_error", new IllegalStateException("a bug")),
          Map.entry("overloaded", new HashingOverloaded(Duration.ofMillis(1_200))));

  record Refused(Operation operation, int status, String code) {
    @Override
    public String toString() {
      return operation + " " + status + " " + code;
    }
  }

  static Stream<Refused> refusals() {
    List<Refused> refusals = new ArrayList<>();
    for (Operation operation : Contract.DOCUMENT.operations()) {
      for (int status : operation.statuses()) {
        Contract.DOCUMENT
            .response(operation, status)
            .map(Contract.DOCUMENT.root()::at)
            .orElseThrow()
            .path("content")
            .path("application/problem+json")
            .path("examples")
            .fieldNames()
            .forEachRemaining(code -> refusals.add(new Refused(operation, status, code)));
      }
    }
    return refusals.stream();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void every_documented_refusal_is_answered_as_documented(Refused refused) {
    TestResponse answer = provoke(refused.operation(), refused.code()).send();

    assertEquals(refused.status(), answer.status(), answer::text);
    assertEquals(refused.code(), answer.code());
    assertEquals(refused.status(), answer.json().get("status").asInt());
    assertEquals("/problems/" + refused.code(), answer.json().get("type").asText());
    assertEquals(
        answer.header("X-Request-Id").orElseThrow(), answer.json().get("request_id").asText());
  }

  private static TestRequest provoke(Operation operation, String code) {
    if (REFUSALS.containsKey(code)) {
      everyPortThrows(REFUSALS.get(code));
      if (AUTHENTICATE_ONLY.contains(operation.id())) {
        doThrow(REFUSALS.get(code)).when(API.authenticate).handle(any());
      }
      return valid(operation);
    }
    return switch (code) {
      case "not_ready" -> {
        when(API.databaseCheck.getAsBoolean()).thenReturn(false);
        yield valid(operation);
      }
      case "too_many_requests" -> {
        API.refuseEverything();
        yield valid(operation);
      }
      case "not_found" -> request(operation);
      case "unauthenticated" -> request(operation);
      case "invalid_token" -> request(operation).bearer("no-such-token");
      case "forbidden" -> request(operation).asUser();
      case "invalid_request" -> authorised(operation).header("Authorization", "Bearer second");
      case "not_acceptable" -> authorised(operation).header("Accept", "image/png");
      case "malformed_json" -> authorised(operation).body(type(operation), "{");
      case "body_too_large" -> authorised(operation).body(type(operation), "a".repeat(70_000));
      case "unsupported_media_type" -> authorised(operation).body("text/plain", "{}");
      case "invalid_value" ->
          isForm(operation)
              ? valid(operation).header("Idempotency-Key", "a-key")
              : operation.node().has("requestBody")
                  ? authorised(operation).body(type(operation), "{\"x\": 1}")
                  : authorise(API.request(operation.method(), path(operation) + "?x=1"), operation);
      default -> throw new AssertionError("Nobody knows how to bring about " + code);
    };
  }

  private static void everyPortThrows(RuntimeException thrown) {
    doThrow(thrown).when(API.registerUser).handle(any());
    doThrow(thrown).when(API.changeProfile).handle(any());
    doThrow(thrown).when(API.eraseProfile).handle(any());
    doThrow(thrown).when(API.listUsers).handle(any());
    doThrow(thrown).when(API.readUser).handle(any());
    doThrow(thrown).when(API.createUser).handle(any());
    doThrow(thrown).when(API.changeUser).handle(any());
    doThrow(thrown).when(API.eraseUser).handle(any());
    doThrow(thrown).when(API.changePassword).handle(any());
    doThrow(thrown).when(API.setPassword).handle(any());
    doThrow(thrown).when(API.logIn).handle(any());
    doThrow(thrown).when(API.logOut).handle(any());
    doThrow(thrown).when(API.endSession).handle(any());
    doThrow(thrown).when(API.endAllSessions).handle(any());
    doThrow(thrown).when(API.refreshSession).handle(any());
    doThrow(thrown).when(API.revokeToken).handle(any());
    doThrow(thrown).when(API.introspectToken).handle(any());
    doThrow(thrown).when(API.reauthenticate).handle(any());
    doThrow(thrown).when(API.listSessions).handle(any());
    doThrow(thrown).when(API.listUserSessions).handle(any());
    doThrow(thrown).when(API.endUserSessions).handle(any());
    doThrow(thrown).when(API.keySet).get();
  }

  private static TestRequest valid(Operation operation) {
    TestRequest request = authorised(operation);
    var content = operation.node().path("requestBody").path("content");
    if (content.has("application/x-www-form-urlencoded")) {
      return request.form("grant_type=password&username=a&password=b&token=c");
    }
    if (content.isMissingNode()) {
      return request;
    }
    String pointer =
        operation.pointer() + "/requestBody/content/" + OpenApi.escape(type(operation));
    var examples = Contract.DOCUMENT.root().at(pointer).get("examples");
    String example =
        Contract.DOCUMENT.resolve(pointer + "/examples/" + examples.fieldNames().next());
    return request.body(
        type(operation), Contract.DOCUMENT.root().at(example).get("value").toString());
  }

  /** Whose refusals of values have the form of RFC 6749. */
  private static boolean isForm(Operation operation) {
    return operation.node().at("/requestBody/content").has("application/x-www-form-urlencoded");
  }

  private static TestRequest authorised(Operation operation) {
    return authorise(request(operation), operation);
  }

  private static TestRequest authorise(TestRequest request, Operation operation) {
    if (operation.node().at("/security/0").has("service")) {
      return request.basic(Api.ORDERS);
    }
    return operation.isOpen() ? request : request.asAdmin();
  }

  private static TestRequest request(Operation operation) {
    return API.request(operation.method(), path(operation));
  }

  private static String path(Operation operation) {
    return operation
        .path()
        .replace("{id}", Fixtures.ADA_ID.toString())
        .replace("{code}", "no_such_code");
  }

  private static String type(Operation operation) {
    return operation.node().get("requestBody").get("content").fieldNames().next();
  }
}
