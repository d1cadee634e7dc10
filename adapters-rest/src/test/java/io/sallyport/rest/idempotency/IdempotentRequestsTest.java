package io.sallyport.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotencyRefusal.Gone;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.idempotency.TakeIdempotencyKey.Repeated;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.RawHttp;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class IdempotentRequestsTest {
  @RegisterExtension static final Api API = new Api();
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";
  private static final String BODY = "{\"email\": \"a@b.c\", \"password\": \"p\u00e4ss word\"}";

  /** A route that creates; its caller's id if it needs one. */
  record Creation(String operation, String path, @Nullable UserId caller) {
    TestRequest request() {
      return request(BODY, null);
    }

    TestRequest request(String key) {
      return request(BODY, key);
    }

    TestRequest request(String body, @Nullable String key) {
      TestRequest request = API.post(path).json(body);
      TestRequest known = caller == null ? request : request.asAdmin();
      return key == null ? known : known.header("Idempotency-Key", key);
    }
  }

  static Stream<Creation> creations() {
    return Stream.of(
        new Creation("RegisterUser", "/api/v1/users", null),
        new Creation("CreateUser", "/api/v1/admin/users", Fixtures.GRACE_ID));
  }

  private static List<IdempotentRequest> requests(int count) {
    ArgumentCaptor<IdempotentRequest> request = ArgumentCaptor.captor();
    verify(API.takeIdempotencyKey, times(count)).handle(request.capture());
    return request.getAllValues();
  }

  private static void wasMadeBefore() {
    when(API.takeIdempotencyKey.handle(any())).thenReturn(new Repeated(Fixtures.ADA_ID.value()));
  }

  @ParameterizedTest
  @MethodSource("creations")
  void takes_the_key_of_the_caller_for_the_body_without_its_password(Creation creation) {
    TestResponse answer = creation.request(KEY).send();

    assertEquals(201, answer.status());
    assertTrue(answer.header("Idempotency-Replayed").isEmpty());
    IdempotentRequest request = requests(1).get(0);
    assertEquals(creation.operation(), request.operation());
    assertEquals(
        creation.caller(), request.actor() instanceof Actor.SignedIn user ? user.userId() : null);
    assertEquals(IdempotencyKey.of(KEY), request.key());
    assertTrue(request.body().reveal().contains("a@b.c"));
    assertFalse(request.body().reveal().contains("word"));
    assertFalse(request.body().reveal().contains("***"));
  }

  @Test
  void bodies_that_say_something_else_are_other_bodies() {
    String path = "/api/v1/admin/users";
    List<String> bodies =
        List.of(
            "{\"email\": \"a@b.c\"}",
            "{\"email\": \"b@b.c\"}",
            "{\"email\": \"a@b.c\", \"full_name\": \"Ada\"}",
            "{\"email\": \"a@b.c\", \"roles\": [\"admin\"]}",
            "{\"email\": \"a@b.c\", \"is_active\": false}");
    bodies.forEach(
        body -> API.post(path).asAdmin().json(body).header("Idempotency-Key", KEY).send());
    String same = "{ \"password\": \"another one\", \"email\": \"a@b.c\" }";
    API.post(path).asAdmin().json(same).header("Idempotency-Key", KEY).send();

    List<Secret> digested = requests(6).stream().map(IdempotentRequest::body).toList();
    assertEquals(5, digested.stream().distinct().count());
    assertEquals(digested.get(0), digested.get(5));
  }

  @Test
  void hands_the_key_to_the_port_that_creates() {
    API.post("/api/v1/users").json(BODY).header("Idempotency-Key", KEY).send();
    API.post("/api/v1/admin/users").asAdmin().json(BODY).header("Idempotency-Key", KEY).send();

    verify(API.registerUser).handle(argThat(command -> Fixtures.TAKEN_KEY.equals(command.key())));
    verify(API.createUser).handle(argThat(command -> Fixtures.TAKEN_KEY.equals(command.key())));
    verifyNoInteractions(API.releaseIdempotencyKey);
  }

  @ParameterizedTest
  @MethodSource("creations")
  void the_response_under_a_key_is_the_one_without(Creation creation) {
    TestResponse without = creation.request().send();
    verifyNoInteractions(API.takeIdempotencyKey);
    TestResponse with = creation.request(KEY).send();

    assertEquals(without.status(), with.status());
    assertEquals(without.text(), with.text());
    for (String name : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
      assertEquals(without.header(name), with.header(name), name);
    }
  }

  @ParameterizedTest
  @MethodSource("creations")
  void shows_what_was_made_as_it_is_now_and_creates_nothing(Creation creation) {
    wasMadeBefore();

    TestResponse again = creation.request(KEY).send();

    assertEquals("true", again.header("Idempotency-Replayed").orElseThrow());
    assertEquals(201, again.status());
    assertEquals(Fixtures.ADA_ID.toString(), again.json().get("id").asText());
    assertEquals("/api/v1/users/" + Fixtures.ADA_ID, again.header("Location").orElseThrow());
    assertTrue(again.header("ETag").isPresent());
    verifyNoInteractions(API.registerUser, API.createUser, API.releaseIdempotencyKey);
  }

  @Test
  void shows_a_registered_user_by_the_password_and_a_created_one_to_the_administrator() {
    wasMadeBefore();
    creations().forEach(creation -> creation.request(KEY).send());

    verify(API.repeatRegistration)
        .handle(
            argThat(
                command ->
                    command.created().equals(Fixtures.ADA_ID)
                        && command.password().equals(Secret.of("p\u00e4ss word"))));
    verify(API.readUser).handle(new ReadUser.Command(Fixtures.ADMIN, Fixtures.ADA_ID));
  }

  @Test
  void what_was_made_and_erased_is_gone() {
    wasMadeBefore();
    when(API.repeatRegistration.handle(any())).thenThrow(new Gone());
    when(API.readUser.handle(any())).thenThrow(new UserNotFound());

    creations()
        .map(creation -> creation.request(KEY).send())
        .forEach(
            answer -> {
              assertEquals(410, answer.status());
              assertEquals("gone", answer.code());
              assertTrue(answer.header("Idempotency-Replayed").isEmpty());
            });
  }

  @ParameterizedTest
  @MethodSource("creations")
  void a_key_under_which_something_else_was_asked_is_refused(Creation creation) {
    doThrow(new KeyReused()).when(API.takeIdempotencyKey).handle(any());

    TestResponse answer = creation.request(KEY).send();

    assertEquals(422, answer.status());
    assertEquals("idempotency_key_reused", answer.code());
    assertFalse(answer.text().contains(KEY));
    assertTrue(answer.header("Idempotency-Replayed").isEmpty());
    verifyNoInteractions(API.registerUser, API.createUser);
  }

  @ParameterizedTest
  @MethodSource("creations")
  void says_when_to_ask_again_while_the_first_is_under_way(Creation creation) {
    doThrow(new InProgress()).when(API.takeIdempotencyKey).handle(any());

    TestResponse answer = creation.request(KEY).send();

    assertEquals(409, answer.status());
    assertEquals("idempotency_in_progress", answer.code());
    assertEquals("1", answer.header("Retry-After").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "caf\u00e9", "a\tb"})
  void a_key_that_is_none_is_refused_by_the_name_of_the_header(String key) {
    String body = "{\"email\": \"a@b.c\", \"password\": \"long enough\"}";
    String answer =
        RawHttp.exchange(
            API.port(),
            "POST /api/v1/users HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\nIdempotency-Key: "
                + key
                + "\r\n\r\n"
                + body);

    assertEquals(422, RawHttp.status(answer));
    var problem = RawHttp.body(answer);
    assertEquals("invalid_value", problem.get("code").asText());
    assertEquals("Idempotency-Key", problem.at("/errors/0/header").asText());
    assertEquals("invalid_idempotency_key", problem.at("/errors/0/code").asText());
    verifyNoInteractions(API.takeIdempotencyKey, API.registerUser);
  }

  @ParameterizedTest
  @MethodSource("creations")
  void a_key_that_is_too_long_or_comes_twice_is_refused(Creation creation) {
    assertEquals(201, creation.request("k".repeat(255)).send().status());
    TestResponse tooLong = creation.request("k".repeat(256)).send();
    TestResponse twice = creation.request(KEY).header("Idempotency-Key", KEY).send();

    for (TestResponse answer : List.of(tooLong, twice)) {
      assertEquals(422, answer.status());
      assertEquals(List.of("Idempotency-Key invalid_idempotency_key"), answer.errors());
    }
    requests(1);
  }

  @Test
  void a_refusal_releases_the_key_and_is_answered_as_it_would_be_without() {
    when(API.registerUser.handle(any())).thenThrow(new EmailTaken());

    TestResponse answer =
        API.post("/api/v1/users").json(BODY).header("Idempotency-Key", KEY).send();

    assertEquals("email_taken", answer.code());
    assertTrue(answer.header("Idempotency-Replayed").isEmpty());
    verify(API.releaseIdempotencyKey)
        .handle(argThat(command -> command.key().equals(Fixtures.TAKEN_KEY)));
  }

  @Test
  void what_does_not_fit_never_takes_the_key() {
    TestResponse answer =
        API.post("/api/v1/users").json("{}").header("Idempotency-Key", KEY).send();

    assertEquals(
        List.of("/email required", "/password required"),
        answer.errors().stream().sorted().toList());
    TestResponse role =
        API.post("/api/v1/admin/users")
            .asAdmin()
            .json("{\"email\": \"a@b.c\", \"roles\": [\"root\"]}")
            .header("Idempotency-Key", KEY)
            .send();
    assertEquals(422, role.status());
    verifyNoInteractions(API.takeIdempotencyKey);
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, "two words"})
  void what_hands_out_tokens_refuses_a_key(String key) {
    String password = "{\"current_password\": \"p\"}";
    List<TestRequest> requests =
        List.of(
            API.post("/api/v1/sessions").json(BODY),
            API.post("/api/v1/sessions/refresh").json("{\"refresh_token\": \"r\"}"),
            API.put("/api/v1/sessions/current/authentication").asUser().json(password),
            API.post("/api/v1/auth/token").form("grant_type=password&username=a&password=b"),
            API.post("/api/v1/auth/token").form("grant_type=refresh_token&refresh_token=a"));
    for (TestRequest request : requests) {
      TestResponse answer = request.header("Idempotency-Key", key).send();

      assertEquals(422, answer.status());
      assertEquals("invalid_value", answer.code());
      assertEquals(List.of("Idempotency-Key invalid_idempotency_key"), answer.errors());
    }
    verifyNoInteractions(API.logIn, API.refreshSession, API.reauthenticate);
    verifyNoInteractions(API.takeIdempotencyKey);
  }

  @Test
  void a_request_that_creates_nothing_does_not_look_at_the_key() {
    TestRequest revocation = API.post("/api/v1/auth/revoke").form("token=a");

    assertEquals(200, revocation.header("Idempotency-Key", "two words").send().status());
    verifyNoInteractions(API.takeIdempotencyKey);
  }
}
