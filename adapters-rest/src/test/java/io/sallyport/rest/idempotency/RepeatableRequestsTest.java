package io.sallyport.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.AnswerOnce;
import io.sallyport.domain.idempotency.AnswerOnce.Work;
import io.sallyport.domain.idempotency.Attempt;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.idempotency.Once;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.rest.Answer;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import io.sallyport.rest.RawHttp;
import io.sallyport.rest.Request;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class RepeatableRequestsTest {
  @RegisterExtension static final Api API = new Api();
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";
  private static final String BODY = "{\"email\": \"a@b.c\", \"password\": \"p\u00e4ss word\"}";

  /** A route that creates; its caller's id if it needs one. */
  record Creation(String operation, String path, @Nullable UserId caller) {
    Request request() {
      Request request = API.post(path).json(BODY);
      return caller == null ? request : request.asAdmin();
    }

    Request request(String key) {
      return request().header("Idempotency-Key", key);
    }
  }

  static Stream<Creation> creations() {
    return Stream.of(
        new Creation("RegisterUser", "/api/v1/users", null),
        new Creation("CreateUser", "/api/v1/admin/users", Fixtures.GRACE_ID),
        new Creation("LogIn", "/api/v1/sessions", null));
  }

  @ParameterizedTest
  @MethodSource("creations")
  void asks_the_port_once_under_the_key_the_caller_and_every_byte_of_the_body(Creation creation) {
    Answer answer = creation.request(KEY).send();

    assertEquals(201, answer.status());
    assertTrue(answer.header("Idempotency-Replayed").isEmpty());
    Attempt attempt = attempt();
    assertEquals(creation.operation(), attempt.operation());
    assertEquals(creation.caller(), attempt.caller());
    assertEquals(IdempotencyKey.of(KEY), attempt.key());
    assertEquals(
        new String(BODY.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
        attempt.body().reveal());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void the_answer_under_a_key_is_the_one_without(Creation creation) {
    Answer without = creation.request().send();
    verifyNoInteractions(API.answerOnce);
    Answer with = creation.request(KEY).send();

    assertEquals(without.status(), with.status());
    assertEquals(without.text(), with.text());
    for (String name : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
      assertEquals(without.header(name), with.header(name), name);
    }
  }

  @ParameterizedTest
  @MethodSource("creations")
  void gives_the_kept_answer_again_byte_by_byte_and_creates_nothing(Creation creation) {
    Answer first = creation.request(KEY).send();
    Secret kept = kept();
    doAnswer(call -> new AnswerOnce.Answer(kept, true)).when(API.answerOnce).handle(any(), any());

    Answer again = creation.request(KEY).send();

    assertEquals("true", again.header("Idempotency-Replayed").orElseThrow());
    assertEquals(201, again.status());
    assertEquals(first.text(), again.text());
    for (String name : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
      assertEquals(first.header(name), again.header(name), name);
    }
    assertNotEquals(first.header("X-Request-Id"), again.header("X-Request-Id"));
  }

  @Test
  void hands_the_use_case_what_keeps_the_answer() {
    Once<Tokens> once = result -> Optional.empty();
    doAnswer(
            call -> {
              Work<Tokens> work = call.getArgument(1);
              Tokens tokens = work.work().apply(once);
              assertEquals(work.answer().apply(tokens), work.answer().apply(tokens));
              return new AnswerOnce.Answer(work.answer().apply(tokens), false);
            })
        .when(API.answerOnce)
        .handle(any(), any());

    API.post("/api/v1/sessions").json(BODY).header("Idempotency-Key", KEY).send();

    ArgumentCaptor<LogIn.Command> command = ArgumentCaptor.captor();
    verify(API.logIn).handle(command.capture());
    assertEquals(once, command.getValue().once());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void a_key_under_which_something_else_was_asked_is_refused(Creation creation) {
    doThrow(new KeyReused()).when(API.answerOnce).handle(any(), any());

    Answer answer = creation.request(KEY).send();

    assertEquals(422, answer.status());
    assertEquals("idempotency_key_reused", answer.code());
    assertFalse(answer.text().contains(KEY));
    assertTrue(answer.header("Idempotency-Replayed").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void says_when_to_ask_again_while_the_first_is_under_way(Creation creation) {
    doThrow(new InProgress()).when(API.answerOnce).handle(any(), any());

    Answer answer = creation.request(KEY).send();

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
    verifyNoInteractions(API.answerOnce, API.registerUser);
  }

  @ParameterizedTest
  @MethodSource("creations")
  void a_key_that_is_too_long_or_comes_twice_is_refused(Creation creation) {
    assertEquals(201, creation.request("k".repeat(255)).send().status());
    Answer tooLong = creation.request("k".repeat(256)).send();
    Answer twice = creation.request(KEY).header("Idempotency-Key", KEY).send();

    for (Answer answer : List.of(tooLong, twice)) {
      assertEquals(422, answer.status());
      assertEquals(List.of("Idempotency-Key invalid_idempotency_key"), answer.errors());
    }
    verify(API.answerOnce, times(1)).handle(any(), any());
  }

  @Test
  void a_refusal_is_answered_as_it_would_be_without_a_key() {
    when(API.registerUser.handle(any())).thenThrow(new EmailTaken());

    Answer answer = API.post("/api/v1/users").json(BODY).header("Idempotency-Key", KEY).send();

    assertEquals("email_taken", answer.code());
    assertTrue(answer.header("Idempotency-Replayed").isEmpty());
  }

  @Test
  void what_does_not_fit_never_takes_the_key() {
    Answer answer = API.post("/api/v1/users").json("{}").header("Idempotency-Key", KEY).send();

    assertEquals(
        List.of("/email required", "/password required"),
        answer.errors().stream().sorted().toList());
    verifyNoInteractions(API.answerOnce);
  }

  @Test
  void bodies_of_other_bytes_are_other_bodies() {
    for (String body : List.of(BODY, BODY + " ", BODY.replace("p\u00e4ss", "p\\u00e4ss"))) {
      API.post("/api/v1/users")
          .json(BODY)
          .publisher(BodyPublishers.ofString(body))
          .header("Idempotency-Key", KEY)
          .send();
    }

    ArgumentCaptor<Attempt> attempts = ArgumentCaptor.captor();
    verify(API.answerOnce, times(3)).handle(attempts.capture(), any());
    assertEquals(3, attempts.getAllValues().stream().map(Attempt::body).distinct().count());
    verify(API.registerUser, times(3))
        .handle(new RegisterUser.Command("a@b.c", Secret.of("p\u00e4ss word"), null));
  }

  @Test
  void a_request_that_creates_nothing_does_not_look_at_the_key() {
    assertEquals(
        200,
        API.post("/api/v1/sessions/refresh")
            .header("Idempotency-Key", "two words")
            .json("{\"refresh_token\": \"r\"}")
            .send()
            .status());
    assertEquals(
        200,
        API.post("/api/v1/auth/token")
            .header("Idempotency-Key", KEY)
            .form("grant_type=password&username=a&password=b")
            .send()
            .status());
    assertEquals(
        200,
        API.post("/api/v1/auth/revoke")
            .header("Idempotency-Key", KEY)
            .form("token=a")
            .send()
            .status());
    verify(API.answerOnce, never()).handle(any(), any());
  }

  @Test
  void what_is_kept_does_not_print_itself() {
    var answer = new WholeAnswer(201, Map.of("ETag", "\"1\""), Secret.of("a token"));

    assertFalse(answer.toString().contains("a token"));
    assertEquals(answer, WholeAnswer.parse(answer.text()));
  }

  private static Attempt attempt() {
    ArgumentCaptor<Attempt> attempt = ArgumentCaptor.captor();
    verify(API.answerOnce).handle(attempt.capture(), any());
    return attempt.getValue();
  }

  /** What was given to be kept, of the last request. */
  private static Secret kept() {
    ArgumentCaptor<Work<Object>> work = ArgumentCaptor.captor();
    verify(API.answerOnce).handle(any(), work.capture());
    return work.getValue().answer().apply(work.getValue().work().apply(result -> Optional.empty()));
  }
}
