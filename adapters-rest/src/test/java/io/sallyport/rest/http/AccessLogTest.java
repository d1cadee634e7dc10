package io.sallyport.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import io.sallyport.rest.RawHttp;
import io.sallyport.rest.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class AccessLogTest {
  @RegisterExtension static final Api API = new Api();

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.sallyport.rest");
  private final Remembered remembered = new Remembered();

  /** Keeps what was logged. */
  private static final class Remembered extends AppenderBase<ILoggingEvent> {
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      event.getMDCPropertyMap();
      events.add(event);
    }
  }

  @BeforeEach
  void listen() {
    remembered.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(remembered);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(remembered);
    logger.setLevel(null);
    logger.setAdditive(true);
  }

  @Test
  void writes_one_line_for_a_request() {
    API.get("/api/v1/users/" + Fixtures.ADA_ID + "?secret=1")
        .asAdmin()
        .header("X-Request-Id", "mine")
        .send();

    Map<String, Object> line = line("GET", "/api/v1/users/{id}", 200);
    assertEquals("http_request", line.get("event"));
    assertEquals("mine", line.get("request_id"));
    assertEquals(Fixtures.GRACE_ID, line.get("user_id"));
    assertTrue(line.containsKey("duration_ms"));
    assertEquals(7, line.size());
  }

  @Test
  void writes_no_secret_no_address_and_no_path() {
    API.post("/api/v1/sessions")
        .json("{\"email\": \"ada@example.org\", \"password\": \"hunter2hunter2\"}")
        .send();
    API.get("/api/v1/users/me?ada@example.org").bearer("stolen-token").send();
    API.get("/ada@example.org").send();
    line("GET", "unmatched", 404);
    line("GET", "/api/v1/users/me", 401);
    line("POST", "/api/v1/sessions", 201);

    String all =
        remembered.events.stream()
            .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
            .collect(Collectors.joining());
    for (String secret : List.of("hunter2", "ada@", "token", "127.0.0.1", "payload")) {
      assertFalse(all.contains(secret), secret);
    }
  }

  @Test
  void a_method_of_the_clients_own_invention_is_no_label() {
    API.request("BREW", "/health/live").send();

    assertFalse(line("OTHER", "unmatched", 405).containsKey("user_id"));
  }

  @Test
  void also_sees_what_never_came_to_a_route() {
    RawHttp.get(API.port(), "/%00");

    line("OTHER", "unmatched", 400);
  }

  @Test
  void something_unexpected_is_logged_once_and_shown_to_nobody() {
    when(API.readProfile.handle(any())).thenThrow(new IllegalStateException("select * from users"));

    TestResponse answer =
        API.get("/api/v1/users/me").asUser().header("X-Request-Id", "mine").send();
    line("GET", "/api/v1/users/me", 500);

    assertEquals("internal_error", answer.code());
    assertFalse(answer.text().contains("select"));
    ILoggingEvent error = onlyError();
    assertEquals("unexpected_error", values(error).get("event"));
    assertEquals("mine", values(error).get("request_id"));
    assertEquals("mine", error.getMDCPropertyMap().get("request_id"));
    assertEquals("select * from users", error.getThrowableProxy().getMessage());
  }

  @Test
  void an_error_of_the_machine_is_answered_as_any_other() {
    doThrow(new StackOverflowError()).when(API.readProfile).handle(any());
    assertEquals(500, API.get("/api/v1/users/me").asUser().send().status());

    doThrow(new NoClassDefFoundError()).when(API.authenticate).handle(any());
    assertEquals(500, API.get("/api/v1/users/me").asUser().send().status());
  }

  @Test
  void an_outage_is_logged_with_its_cause() {
    when(API.readProfile.handle(any()))
        .thenThrow(new StoresUnavailable(new IllegalStateException("connection refused")));

    TestResponse answer = API.get("/api/v1/users/me").asUser().send();
    line("GET", "/api/v1/users/me", 503);

    assertEquals("unavailable", answer.code());
    assertEquals("2", answer.header("Retry-After").orElseThrow());
    assertEquals("stores_unavailable", values(onlyError()).get("event"));
  }

  private ILoggingEvent onlyError() {
    List<ILoggingEvent> errors =
        remembered.events.stream().filter(event -> event.getLevel() == Level.ERROR).toList();
    assertEquals(1, errors.size());
    return errors.get(0);
  }

  /** The line of a request; it is written just after the answer, when the observer is told. */
  private Map<String, Object> line(String method, String route, int status) {
    verify(API.observer, timeout(10_000)).observed(eq(method), eq(route), eq(status), any());
    return remembered.events.stream()
        .filter(event -> event.getMessage().equals("http request"))
        .map(AccessLogTest::values)
        .filter(
            values ->
                values
                    .entrySet()
                    .containsAll(
                        Map.of("method", method, "route", route, "status", status).entrySet()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> values(ILoggingEvent event) {
    return event.getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
  }
}
