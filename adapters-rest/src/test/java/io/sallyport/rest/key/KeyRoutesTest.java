package io.sallyport.rest.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String KEYS = "/.well-known/jwks.json";

  /** The key of RFC 7638 section 3.1, of which the modulus is not looked at here. */
  private static final String ONE =
      "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\","
          + "\"kid\":\"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs\",\"n\":\"0vx7agoe\",\"e\":\"AQAB\"}]}";

  @Test
  void publishes_the_key_set_as_it_is() {
    when(API.keySet.get()).thenReturn(ONE);

    TestResponse answer = API.get(KEYS).send();

    assertEquals("application/jwk-set+json", answer.contentType());
    assertEquals("public, max-age=300", answer.header("Cache-Control").orElseThrow());
    assertEquals(ONE, answer.text());
  }

  @Test
  void there_is_nothing_to_publish_where_a_secret_signs() {
    TestResponse answer = API.get(KEYS).send();

    assertEquals(200, answer.status());
    assertEquals("{\"keys\":[]}", answer.text());
  }

  @Test
  void says_only_that_nothing_is_new_to_someone_who_has_these_keys() {
    when(API.keySet.get()).thenReturn(ONE);
    String tag = API.get(KEYS).send().header("ETag").orElseThrow();

    TestResponse same = API.get(KEYS).header("If-None-Match", tag).send();
    when(API.keySet.get()).thenReturn(ONE.replace("0vx7agoe", "eoga7xv0"));
    TestResponse other = API.get(KEYS).header("If-None-Match", tag).send();

    assertEquals(304, same.status());
    assertEquals(tag, same.header("ETag").orElseThrow());
    assertEquals("public, max-age=300", same.header("Cache-Control").orElseThrow());
    assertEquals(200, other.status());
    assertNotEquals(tag, other.header("ETag").orElseThrow());
    assertEquals("invalid_request", API.get(KEYS).header("If-None-Match", "x").send().code());
  }

  @Test
  void looks_at_no_credentials_and_at_no_other_method() {
    assertEquals(200, API.get(KEYS).bearer("expired").header("Accept", "*/*").send().status());
    assertEquals("", API.request("HEAD", KEYS).send().text());
    assertEquals("method_not_allowed", API.post(KEYS).asAdmin().json("{}").send().code());
    verifyNoInteractions(API.authenticate);
  }

  @Test
  void a_key_that_is_none_is_our_fault() {
    when(API.keySet.get()).thenThrow(new IllegalStateException("The public key is broken."));

    assertEquals("internal_error", API.get(KEYS).send().code());
  }
}
