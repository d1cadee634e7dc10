package io.sallyport.rest.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.when;

import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthRoutesTest {
  @RegisterExtension static final Api API = new Api();

  @Test
  void is_alive_whatever_else_is_wrong() {
    when(API.databaseCheck.getAsBoolean()).thenReturn(false);

    assertEquals("up", API.get("/health/live").send().json().get("status").asText());
  }

  @Test
  void is_ready_when_every_check_passes() {
    TestResponse answer = API.get("/health/ready").send();

    assertEquals(200, answer.status());
    assertEquals("database", answer.json().get("checks").get(0).asText());
  }

  @Test
  void names_the_check_that_fails() {
    when(API.databaseCheck.getAsBoolean()).thenReturn(false);

    TestResponse answer = API.get("/health/ready").send();

    assertEquals(503, answer.status());
    assertEquals("database", answer.json().get("checks").get(0).asText());
    assertEquals("1", answer.header("Retry-After").orElseThrow());
  }

  @Test
  void a_check_that_breaks_has_failed() {
    when(API.databaseCheck.getAsBoolean()).thenThrow(new IllegalStateException("password=x"));

    assertEquals(
        "Not passing: database.", API.get("/health/ready").send().json().get("detail").asText());
  }
}
