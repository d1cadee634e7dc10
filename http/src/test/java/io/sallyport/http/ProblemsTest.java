package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doThrow;

import io.javalin.http.HttpResponseException;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.transaction.ConcurrentChange;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  @RegisterExtension static final TestServer SERVER = new TestServer();

  /** A refusal of some capability that this module does not know. */
  private static final class NoteRefusal extends Refusal {
    NoteRefusal(Kind kind) {
      super(kind, "note_refused", "The note is not to be had.");
    }

    @Override
    public Optional<Duration> retryAfter() {
      return kind() == Kind.OVERLOADED ? Optional.of(Duration.ofMillis(1_001)) : Optional.empty();
    }
  }

  private static TestResponse responseTo(RuntimeException thrown) {
    doThrow(thrown).when(SERVER.note).get();
    return SERVER.get("/notes/mine").asUser().send();
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID, 422",
    "UNAUTHENTICATED, 401",
    "FORBIDDEN, 403",
    "NOT_FOUND, 404",
    "CONFLICT, 409",
    "GONE, 410",
    "THROTTLED, 429",
    "STALE, 412",
    "OVERLOADED, 503",
  })
  void each_kind_of_refusal_has_a_status(Refusal.Kind kind, int status) {
    TestResponse response = responseTo(new NoteRefusal(kind));

    assertEquals(status, response.status());
    assertEquals("note_refused", response.code());
    assertEquals("The note is not to be had.", response.json().get("detail").asText());
    assertEquals(status == 401, response.header("WWW-Authenticate").isPresent());
    assertEquals(
        status == 503 ? Optional.of("2") : Optional.empty(), response.header("Retry-After"));
  }

  @Test
  void every_bad_value_is_named_up_to_a_hundred() {
    TestResponse two =
        responseTo(
            new InvalidValue(
                List.of(new Violation("text", "required", "A."), new Violation("?q", "b", "B."))));
    assertEquals(List.of("/text required", "q b"), two.errors());

    TestResponse many =
        responseTo(new InvalidValue(Collections.nCopies(300, new Violation("a", "b", "c"))));
    assertEquals(Problems.MAX_ERRORS, many.errors().size());
  }

  @Test
  void a_refusal_is_explained_as_the_catalogue_has_it() {
    TestResponse response = responseTo(new Forbidden());

    assertEquals("/problems/forbidden", response.json().get("type").asText());
    assertEquals("Not allowed", response.json().get("title").asText());
  }

  @Test
  void what_the_server_itself_throws_keeps_its_status() {
    assertEquals("body_too_large", responseTo(new HttpResponseException(413)).code());
    assertEquals("invalid_request", responseTo(new HttpResponseException(418)).code());
    assertEquals("request_timeout", responseTo(new HttpException.RuntimeException(408)).code());
  }

  @Test
  void a_change_that_others_were_quicker_with_is_an_outage() {
    TestResponse response = responseTo(new ConcurrentChange());

    assertEquals("unavailable", response.code());
    assertEquals("2", response.header("Retry-After").orElseThrow());
  }

  @Test
  void a_failing_check_is_named() {
    TestResponse response = responseTo(HttpRefusal.notReady(List.of("disk")));

    assertEquals("not_ready", response.code());
    assertTrue(response.text().contains("\"checks\":[\"disk\"]"), response.text());
  }
}
