package io.sallyport.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.verifyNoInteractions;

import com.sun.management.ThreadMXBean;
import io.sallyport.http.RawHttp;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  @RegisterExtension static final Api API = new Api();
  private static final String USERS = "/api/v1/users";
  private static final String GOOD = "{\"email\": \"a@b.c\", \"password\": \"long enough\"}";

  static Stream<Arguments> notJson() {
    return Stream.of(
        arguments("", 1, 1),
        arguments("   ", 1, 1),
        arguments("{\"email\" \"a\"}", 1, 10),
        arguments("{\"email\": \"a\",\n \"password\": b}", 2, 14),
        arguments("{\"email\": \"a\", \"password\": \"b\"} trailing", 1, 33),
        arguments("{\"email\": \"a\", \"password\": \"b\"}{}", 1, 32),
        arguments("{\"email\": \"a\", \"email\": \"c\", \"password\": \"b\"}", 1, 23),
        arguments("{\"email\": NaN}", 1, 14),
        arguments("{'email': 1}", 1, 2),
        arguments("{\"email\": 01}", 1, 12),
        arguments("{\"email\": 1", 1, 12),
        arguments("// comment\n{}", 1, 1));
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void what_is_not_json_is_refused_with_its_place(String body, int line, int column) {
    TestResponse answer = API.post(USERS).json(body).send();

    assertEquals(400, answer.status());
    assertEquals("malformed_json", answer.code());
    String place = "line " + line + ", column " + column + ";";
    assertTrue(answer.json().get("detail").asText().contains(place), answer::text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "5", "\"{}\"", "true"})
  void a_body_that_is_no_object_is_of_the_wrong_type(String body) {
    TestResponse answer = API.post(USERS).json(body).send();

    assertEquals(422, answer.status());
    assertEquals(List.of(" wrong_type"), answer.errors());
  }

  @Test
  void a_body_nested_without_end_is_refused() {
    String body = "{\"email\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";

    assertEquals("malformed_json", API.post(USERS).json(body).send().code());
  }

  @Tag("ASVS-1.5.3")
  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_place() {
    for (Charset charset :
        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, Charset.forName("UTF-32"))) {
      byte[] body = "{\n\"email\": \"\u00e9\"}".getBytes(charset);
      TestResponse answer =
          API.post(USERS).json("").publisher(BodyPublishers.ofByteArray(body)).send();

      assertEquals("malformed_json", answer.code(), charset.name());
      if (charset.equals(StandardCharsets.ISO_8859_1)) {
        assertTrue(answer.text().contains("line 2, column 11;"), answer::text);
      }
    }
  }

  @Tag("ASVS-1.5.3")
  @Test
  void a_byte_order_mark_and_an_overlong_encoding_are_refused() {
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xA2, ':', '1', '}'};

    assertEquals("malformed_json", API.post(USERS).json("\ufeff" + GOOD).send().code());
    assertEquals(
        "malformed_json",
        API.post(USERS).json("").publisher(BodyPublishers.ofByteArray(overlong)).send().code());
  }

  @Test
  void a_body_over_the_limit_is_refused_however_it_comes() {
    byte[] large = ("{\"email\": \"" + "a".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    assertEquals(
        413, API.post(USERS).json("").publisher(BodyPublishers.ofByteArray(large)).send().status());
    assertEquals(
        413,
        API.post(USERS)
            .json("")
            .publisher(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .send()
            .status());
    verifyNoInteractions(API.registerUser);
  }

  @Test
  void a_body_at_the_limit_is_taken_also_in_chunks() {
    byte[] body = (GOOD + " ".repeat(65_536 - GOOD.length())).getBytes(StandardCharsets.UTF_8);

    assertEquals(
        201,
        API.post(USERS)
            .json(GOOD)
            .publisher(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .send()
            .status());
  }

  @Tag("ASVS-3.5.2")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "application/problem+json",
        "application/merge-patch+json",
        "application/json; charset=iso-8859-1",
        "application/json; charset=\"utf-16\"",
        "application/json; charset=utf8mb4",
        "application/json; charset=utf-8; charset=latin1",
        "json",
        ";",
      })
  void takes_no_other_media_type(String type) {
    TestResponse answer = API.post(USERS).body(type, GOOD).send();

    assertEquals("unsupported_media_type", answer.code());
    assertEquals("application/json", answer.header("Accept").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF-8\"",
        "application/json; charset=utf8",
        "application/json;charset=\"UTF8\"",
        "application/json; version=1",
      })
  void takes_json_however_it_is_spelt(String type) {
    String request =
        "POST "
            + USERS
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + GOOD.length()
            + "\r\n\r\n"
            + GOOD;

    assertEquals(201, RawHttp.status(RawHttp.exchange(API.port(), request)));
  }

  @Test
  void takes_no_compressed_body() {
    TestResponse answer = API.post(USERS).json(GOOD).header("Content-Encoding", "gzip").send();

    assertEquals("unsupported_media_type", answer.code());
  }

  @Test
  void a_patch_without_a_fit_type_is_told_which_types_are() {
    TestResponse answer = API.patch(USERS + "/me").asUser().body("text/plain", "{}").send();

    assertEquals(
        "application/merge-patch+json, application/json",
        answer.header("Accept-Patch").orElseThrow());
  }

  @Tag("ASVS-2.2.1")
  @Test
  void an_unknown_member_is_pointed_at_whatever_its_name() {
    TestResponse answer =
        API.post(USERS)
            .json(
                "{\"email\": \"a\", \"password\": \"b\", \"a/b~c\": 1, \"\": 2, \""
                    + "x".repeat(500)
                    + "\": 4}")
            .send();

    assertEquals(
        List.of(
            "/a~1b~0c unknown_field", "/ unknown_field", "/" + "x".repeat(99) + " unknown_field"),
        answer.errors());
  }

  @Test
  void does_not_list_more_than_a_hundred_errors() {
    assertEquals(100, API.post(USERS).json("{" + numbered(5_000) + "}").send().errors().size());
  }

  static Stream<String> tooMuch() {
    return Stream.of(
        "{\"email\":[" + "{},".repeat(20_000) + "{}]}",
        "{\"x\":[" + "[],".repeat(20_000) + "[]]}",
        "{\"x\":{" + numbered(5_000) + "}}",
        "{\"email\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}",
        "{\"x\":".repeat(10_000),
        "{\"" + "n".repeat(60_000) + "\":1}",
        "{\"email\":\"" + "\\u00e9".repeat(8_000) + "p".repeat(8_400) + "\"}",
        "{\"email\":\"" + "p".repeat(60_000) + "\"}",
        "{\"email\":" + "9".repeat(60_000) + "}",
        "{\"email\":[" + "1e999999999,".repeat(5_000) + "0]}");
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void a_body_of_more_than_any_request_holds_is_refused_without_being_kept(String body) {
    assertSmall(body);
    TestResponse answer = API.post(USERS).json(body).send();

    assertEquals("malformed_json", answer.code());
    String detail = answer.json().get("detail").asText();
    assertTrue(detail.contains("at most 1,000 tokens, 16 levels"), detail);
  }

  @Test
  void nothing_is_read_behind_the_hundredth_misfit() {
    String members = "{" + numbered(100) + ",\"m0\":";
    assertSmall("{" + numbered(8_000) + "}");

    assertEquals(100, API.post(USERS).json(members + "this is not JSON").send().errors().size());
    assertEquals(
        "malformed_json",
        API.post(USERS).json(members.replace("\"m99\":1,", "") + "no JSON").send().code());
  }

  /** Reading it allocates hardly more than the buffers of a reader. */
  private static void assertSmall(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    refuse(bytes);
    long before = allocated();
    refuse(bytes);
    long took = allocated() - before;

    assertTrue(took < 400_000, took + " bytes for " + body.substring(0, 20));
  }

  private static void refuse(byte[] body) {
    record Asked(String email) {}

    assertThrows(RuntimeException.class, () -> JsonBody.parse(body, Asked.class));
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static String numbered(int members) {
    return IntStream.range(0, members)
        .mapToObj(at -> "\"m" + at + "\":1")
        .collect(Collectors.joining(","));
  }

  @Test
  void names_are_told_apart_by_case_and_not_taken_in_camel_case() {
    assertEquals(
        List.of("/Email unknown_field", "/fullName unknown_field"),
        API.post(USERS)
            .json("{\"email\": \"a\", \"password\": \"b\", \"Email\": \"c\", \"fullName\": \"d\"}")
            .send()
            .errors());
  }
}
