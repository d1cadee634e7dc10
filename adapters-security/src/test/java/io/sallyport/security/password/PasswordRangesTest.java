package io.sallyport.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.password.BreachedPasswordsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordRangesTest implements BreachedPasswordsContract {

  private static final Password PASSWORD = new Password(Secret.of("correct horse"));

  private final RangeService known = RangeService.knowing(KNOWN);

  PasswordRangesTest() throws IOException {}

  @AfterEach
  void close() {
    known.close();
  }

  @Override
  public BreachedPasswords breachedPasswords() {
    return new PasswordRanges(known.address());
  }

  @Test
  void send_five_digits_and_ask_for_padding() {
    breachedPasswords().contains(new Password(Secret.of(KNOWN.get(0))));

    assertEquals(
        List.of("/range/" + RangeService.digest(KNOWN.get(0)).substring(0, 5) + " true Sallyport"),
        known.asked());
  }

  @Test
  void take_padding_for_nothing() throws IOException {
    String own = RangeService.digest("correct horse").substring(5);
    try (var padding =
        new RangeService(exchange -> RangeService.send(exchange, 200, own + ":0\r\n"))) {
      assertFalse(new PasswordRanges(padding.address()).contains(PASSWORD));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 400, 404, 429, 500, 503})
  void say_so_when_the_service_refuses(int status) throws IOException {
    assertFails(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/range/00000");
          exchange.sendResponseHeaders(status, -1);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Log in to this network</html>",
        "00000000000000000000000000000000000:x",
        "0000000000000000000000000000000000:1",
        "00000000000000000000000000000000000:1\r\n\r\n<script>"
      })
  void say_so_when_the_service_lies(String body) throws IOException {
    assertFails(exchange -> RangeService.send(exchange, 200, body));
  }

  @Test
  void give_up_what_has_no_end() throws IOException {
    byte[] line = ("0".repeat(35) + ":1\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertFails(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(line);
          }
        });
  }

  @Test
  void wait_no_longer_than_they_may_for_a_response_or_its_end() throws IOException {
    var never = new CountDownLatch(1);
    assertFails(exchange -> await(never));
    assertFails(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('0');
          exchange.getResponseBody().flush();
          await(never);
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void say_so_when_nobody_is_there() throws IOException {
    URI gone;
    try (var service = RangeService.knowing(KNOWN)) {
      gone = service.address();
    }
    var ranges = new PasswordRanges(gone);

    assertThrows(UncheckedIOException.class, () -> ranges.contains(PASSWORD));
  }

  @Test
  void let_whoever_stops_the_thread_know() {
    Thread.currentThread().interrupt();
    var ranges = new PasswordRanges(known.address());

    assertThrows(UncheckedIOException.class, () -> ranges.contains(PASSWORD));
    assertTrue(Thread.interrupted());
  }

  private static void assertFails(RangeService.Behaviour behaviour) throws IOException {
    try (var service = new RangeService(behaviour)) {
      var ranges = new PasswordRanges(service.address());
      assertThrows(UncheckedIOException.class, () -> ranges.contains(PASSWORD));
      assertEquals(1, service.asked().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.org/range",
        "http://localhost.example.org/range",
        "ftp://localhost/range",
        "https:/range",
        "https://user:secret@api.example.org/range",
        "https://api.example.org/range?q=",
        "https://api.example.org/range#a",
        "range"
      })
  void ask_nobody_in_the_clear_who_is_not_here(String service) {
    URI address = URI.create(service);

    var refused = assertThrows(IllegalArgumentException.class, () -> new PasswordRanges(address));
    assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.org/range",
        "https://api.example.org:8443/range/",
        "http://127.0.0.1:1/range",
        "http://[::1]:1/range"
      })
  void ask_whoever_is_reached_by_https_or_here(String service) {
    assertEquals(service, URI.create(service).toString());
    new PasswordRanges(URI.create(service));
  }
}
