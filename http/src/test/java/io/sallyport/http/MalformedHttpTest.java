package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // the line ends of HTTP are to be seen
class MalformedHttpTest {
  @RegisterExtension static final TestServer SERVER = new TestServer();

  @Tag("ASVS-13.4.6")
  @Tag("ASVS-14.2.2")
  @Tag("ASVS-14.2.5")
  @Tag("ASVS-14.3.2")
  @ParameterizedTest
  @CsvSource({
    "/%00, 400, invalid_request",
    "/%, 400, invalid_request",
    "/%zz, 400, invalid_request",
    "/notes/a%2Fb, 400, invalid_request",
    "/notes/%2e%2e/users, 400, invalid_request",
    "//notes, 400, invalid_request",
    "/notes/mine;x=1, 401, unauthenticated",
    "/notes/../users/me, 404, not_found",
    "/notes/%ff, 400, invalid_request",
    "/notes/;x%zz, 400, invalid_request",
    "/notes/a;%/sessions, 400, invalid_request",
    "/notes/mine?a=%zz, 401, unauthenticated",
    "/\u00ff, 400, invalid_request",
  })
  void an_odd_address_is_answered_with_a_problem(String target, int status, String code) {
    String answer = RawHttp.get(SERVER.port(), target);

    assertProblem(answer, status, code);
  }

  @Tag("ASVS-4.2.1")
  @Tag("ASVS-4.2.3")
  @Tag("ASVS-4.2.4")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "G\u0001T / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nNo-Colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nFolded: a\r\n b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: \u0000\r\n\r\n",
        "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
        "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /notes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
      })
  void what_is_hardly_http_is_refused_and_the_connection_closed(String request) {
    String answer = RawHttp.exchange(SERVER.port(), request);

    assertTrue(answer.startsWith("HTTP/1."), answer);
    int status = RawHttp.status(answer);
    assertTrue(status >= 400 && status < 500, answer);
    if (RawHttp.body(answer).has("code")) {
      assertProblem(answer, status, RawHttp.body(answer).get("code").asText());
    }
  }

  @Test
  void says_so_when_it_closes_the_connection() {
    String answer = RawHttp.exchange(SERVER.port(), "GET /notes/%00 HTTP/1.1\r\nHost: x\r\n\r\n");

    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
  }

  @Tag("ASVS-4.2.1")
  @Test
  void a_broken_chunk_is_refused() {
    String answer =
        RawHttp.exchange(
            SERVER.port(),
            "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

    assertProblem(answer, 400, "invalid_request");
  }

  @Test
  void a_header_without_end_is_refused() {
    assertProblem(
        RawHttp.get(SERVER.port(), "/", "A: " + "a".repeat(20_000)), 431, "headers_too_large");
  }

  @Test
  void more_than_a_hundred_header_fields_are_refused_trailers_included() {
    // Host and Connection are fields too.
    String[] fields = new String[99];
    Arrays.fill(fields, "a:");
    String chunked =
        "POST /notes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";

    assertProblem(
        RawHttp.get(SERVER.port(), "/nowhere", Arrays.copyOf(fields, 98)), 404, "not_found");
    assertProblem(RawHttp.get(SERVER.port(), "/nowhere", fields), 431, "headers_too_large");
    assertProblem(
        RawHttp.exchange(SERVER.port(), chunked + "a:\r\n".repeat(97) + "\r\n"),
        400,
        "invalid_request");
  }

  @Test
  void an_address_without_end_is_refused() {
    assertProblem(RawHttp.get(SERVER.port(), "/" + "a".repeat(20_000)), 414, "uri_too_long");
  }

  @Test
  void a_refusal_of_the_server_itself_carries_the_request_id() {
    String answer = RawHttp.get(SERVER.port(), "/a%2Fb", "X-Request-Id: mine");

    assertTrue(answer.contains("\r\nX-Request-Id: mine\r\n"), answer);
    assertEquals("mine", RawHttp.body(answer).get("request_id").asText());
  }

  @Test
  void a_request_that_looks_like_a_websocket_is_an_ordinary_one() {
    assertProblem(
        RawHttp.get(SERVER.port(), "/notes/mine", "Sec-WebSocket-Version: 13"),
        401,
        "unauthenticated");
  }

  private static void assertProblem(String answer, int status, String code) {
    assertEquals(status, RawHttp.status(answer), answer);
    assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
    assertTrue(answer.contains("\r\nX-Request-Id: "), answer);
    assertTrue(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), answer);
    assertTrue(answer.contains("\r\nCache-Control: no-store\r\n"), answer);
    assertFalse(answer.contains("\r\nServer: "), answer);
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
    assertEquals(code, RawHttp.body(answer).get("code").asText());
    assertEquals(status, RawHttp.body(answer).get("status").asInt());
  }
}
