package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
  @RegisterExtension static final TestServer SERVER = new TestServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF8\""
      })
  void a_body_of_the_type_is_taken(String type) {
    assertEquals(201, SERVER.post("/notes").body(type, "{}").send().status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/jsonp",
        "application/json; charset=utf-16",
        "application/json; charset=utf-8; charset=latin1"
      })
  void any_other_is_refused_with_what_would_be_taken(String type) {
    TestResponse response = SERVER.post("/notes").body(type, "{}").send();

    assertEquals("unsupported_media_type", response.code());
    assertEquals("application/json", response.header("Accept-Post").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity, gzip"})
  void a_compressed_body_is_refused(String encoding) {
    assertEquals(
        415, SERVER.post("/notes").json("{}").header("Content-Encoding", encoding).send().status());
    assertEquals(
        201,
        SERVER.post("/notes").json("{}").header("Content-Encoding", "identity").send().status());
  }
}
