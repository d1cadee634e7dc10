package io.sallyport.http;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class AccessLogTest {
  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.sallyport.http");
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

  @Tag("ASVS-16.2.1")
  @Test
  void writes_one_line_for_a_request() {
    SERVER
        .get("/notes/" + TestServer.USER.userId() + "?secret=1")
        .asAdmin()
        .header("X-Request-Id", "mine")
        .send();

    Map<String, Object> line = line("GET", "/notes/{id}", 200);
    assertEquals("http_request", line.get("event"));
    assertEquals("mine", line.get("request_id"));
    assertEquals(TestServer.ADMIN.userId(), line.get("user_id"));
    assertTrue(line.containsKey("duration_ms"));
    assertEquals(7, line.size());
  }

  @Tag("ASVS-10.1.1")
  @Tag("ASVS-14.2.1")
  @Tag("ASVS-16.2.5")
  @Test
  void writes_no_secret_no_address_and_no_path() {
    SERVER.post("/notes").json("{\"text\": \"hunter2hunter2 ada@example.org\"}").send();
    SERVER.get("/notes/mine?ada@example.org").bearer("stolen-token").send();
    SERVER.get("/ada@example.org").send();
    line("GET", "unmatched", 404);
    line("GET", "/notes/mine", 401);
    line("POST", "/notes", 201);

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
    SERVER.request("BREW", "/live").send();

    assertFalse(line("OTHER", "unmatched", 405).containsKey("user_id"));
  }

  @Test
  void also_sees_what_never_came_to_a_route() {
    RawHttp.get(SERVER.port(), "/%00");

    line("OTHER", "unmatched", 400);
  }

  @Tag("ASVS-13.4.2")
  @Tag("ASVS-16.3.4")
  @Tag("ASVS-16.5.1")
  @Test
  void something_unexpected_is_logged_once_and_shown_to_nobody() {
    when(SERVER.note.get()).thenThrow(new IllegalStateException("select * from users"));

    TestResponse answer = SERVER.get("/notes/mine").asUser().header("X-Request-Id", "mine").send();
    line("GET", "/notes/mine", 500);

    assertEquals("internal_error", answer.code());
    assertFalse(answer.text().contains("select"));
    ILoggingEvent error = onlyError();
    assertEquals("unexpected_error", values(error).get("event"));
    assertEquals("mine", values(error).get("request_id"));
    assertEquals("mine", error.getMDCPropertyMap().get("request_id"));
    assertEquals("select * from users", error.getThrowableProxy().getMessage());
  }

  @Tag("ASVS-16.5.4")
  @Test
  void an_error_of_the_machine_is_answered_as_any_other() {
    doThrow(new StackOverflowError()).when(SERVER.note).get();
    assertEquals(500, SERVER.get("/notes/mine").asUser().send().status());

    doThrow(new NoClassDefFoundError()).when(SERVER.authentication).authenticate(any());
    assertEquals(500, SERVER.get("/notes/mine").asUser().send().status());
  }

  @Tag("ASVS-16.3.4")
  @Test
  void an_outage_is_logged_with_its_cause() {
    when(SERVER.note.get())
        .thenThrow(new StoresUnavailable(new IllegalStateException("connection refused")));

    TestResponse answer = SERVER.get("/notes/mine").asUser().send();
    line("GET", "/notes/mine", 503);

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
    verify(SERVER.observer, timeout(10_000)).observed(eq(method), eq(route), eq(status), any());
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
