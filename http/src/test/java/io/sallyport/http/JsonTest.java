package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonToken;
import io.sallyport.domain.shared.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  record Note(String noteText, boolean read) {}

  record Locked(Secret key) {}

  @Test
  void names_are_in_snake_case() {
    String written = new String(Json.bytes(new Note("buy milk", true)), StandardCharsets.UTF_8);

    assertEquals("{\"note_text\":\"buy milk\",\"read\":true}", written);
    assertEquals(new Note("buy milk", true), Json.read(written, Note.class));
  }

  @Tag("ASVS-1.5.3")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"note_text\": 1}",
        "{\"note_text\": true}",
        "{\"read\": \"true\"}",
        "{\"read\": \"\"}",
        "{\"read\": true, \"read\": false}",
        "{\"read\": true} 1"
      })
  void nothing_is_taken_for_something_else(String json) {
    assertThrows(UncheckedIOException.class, () -> Json.read(json, Note.class));
  }

  @Test
  void a_secret_is_text_and_stays_secret() {
    assertEquals("s3cret", Json.read("{\"key\": \"s3cret\"}", Locked.class).key().reveal());

    var refused =
        assertThrows(
            UncheckedIOException.class,
            () -> Json.read("{\"key\": {\"s3cret\": 1}}", Locked.class));
    assertFalse(refused.toString().contains("s3cret"), refused.toString());
  }

  @Test
  void a_request_is_read_member_by_member() throws IOException {
    try (var parser = Json.request("{\"a\": 1}".getBytes(StandardCharsets.UTF_8))) {
      assertEquals(JsonToken.START_OBJECT, parser.nextToken());
      assertEquals("a", parser.nextFieldName());
    }
  }
}
