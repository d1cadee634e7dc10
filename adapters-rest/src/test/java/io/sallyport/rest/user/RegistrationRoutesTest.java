package io.sallyport.rest.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String USERS = "/api/v1/users";

  @Test
  void answers_the_new_user_and_where_they_are() {
    TestResponse answer =
        API.post(USERS)
            .header("User-Agent", "a client/1")
            .header("X-Request-Id", "a-1")
            .json(
                "{\"email\": \"Ada@Example.org\", \"password\": \"s3cret pass\", \"full_name\":"
                    + " \"Ada\"}")
            .send();

    assertEquals(201, answer.status());
    assertEquals("/api/v1/users/" + Fixtures.ADA_ID, answer.header("Location").orElseThrow());
    assertEquals(Fixtures.ADA_TAG, answer.header("ETag").orElseThrow());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    assertEquals("ada@example.org", answer.json().get("email").asText());
    assertFalse(answer.text().contains("never shown"));
    verify(API.registerUser)
        .handle(
            new RegisterUser.Command(
                Fixtures.visitor("a client/1", "a-1"),
                "Ada@Example.org",
                Secret.of("s3cret pass"),
                "Ada"));
  }

  @Test
  void the_name_may_be_null_or_absent() {
    API.post(USERS)
        .json("{\"email\": \"a@b.c\", \"password\": \"long enough\", \"full_name\": null}")
        .send();
    API.post(USERS).json("{\"email\": \"a@b.c\", \"password\": \"long enough\"}").send();

    verify(API.registerUser, times(2))
        .handle(argThat(command -> command.email().equals("a@b.c") && command.fullName() == null));
  }

  @Test
  void lists_everything_wrong_with_the_shape_at_once() {
    TestResponse answer =
        API.post(USERS).json("{\"password\": 5, \"full_name\": [], \"roles\": [\"admin\"]}").send();

    assertEquals(422, answer.status());
    assertEquals(
        Set.of(
            "/email required",
            "/password wrong_type",
            "/full_name wrong_type",
            "/roles unknown_field"),
        Set.copyOf(answer.errors()));
    verifyNoInteractions(API.registerUser);
  }

  @Tag("ASVS-2.2.1")
  @Test
  void points_at_every_value_that_the_domain_refuses() {
    when(API.registerUser.handle(any()))
        .thenThrow(
            new InvalidValue(
                List.of(
                    new Violation("email", "invalid_email", "No @."),
                    new Violation("password", "password_common", "Common."),
                    new Violation("fullName", "invalid_full_name", "Two lines."))));

    TestResponse answer =
        API.post(USERS).json("{\"email\": \"a@b.c\", \"password\": \"long enough\"}").send();

    assertEquals("invalid_value", answer.code());
    assertEquals(
        List.of(
            "/email invalid_email", "/password password_common", "/full_name invalid_full_name"),
        answer.errors());
  }

  @Test
  void never_says_back_what_a_password_was() {
    for (String body :
        List.of(
            "{\"email\": \"a\", \"password\": \"hunter2hunter2\", \"x\": 1}",
            "{\"email\": \"a\", \"password\": \"hunter2hunter2\" \"x\"}",
            "{\"email\": \"a\", \"password\": [\"hunter2hunter2\"]}",
            "{\"email\": \"a\", \"password\": {\"hunter2hunter2\": 1}}",
            "{\"email\": \"a\", \"password\": hunter2hunter2}")) {
      assertFalse(API.post(USERS).json(body).send().text().contains("hunter2"), body);
    }
  }
}
