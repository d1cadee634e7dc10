package io.sallyport.rest.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String PASSWORD = "/api/v1/users/me/password";
  private static final String CHANGE =
      "{\"current_password\": \"old\", \"new_password\": \"new enough\"}";

  @Test
  void changes_the_password() {
    assertEquals(204, API.put(PASSWORD).asUser().json(CHANGE).send().status());

    verify(API.changePassword)
        .handle(
            new ChangePassword.Command(Fixtures.USER, Secret.of("old"), Secret.of("new enough")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"new_password\": \"new enough\"}",
        "{\"current_password\": null, \"new_password\": \"new enough\"}"
      })
  void relies_on_a_fresh_proof_where_no_password_is_given(String change) {
    assertEquals(204, API.put(PASSWORD).asUser().json(change).send().status());

    verify(API.changePassword)
        .handle(new ChangePassword.Command(Fixtures.USER, null, Secret.of("new enough")));
  }

  @Test
  void demands_a_fresh_proof_as_bearer_clients_understand() {
    doThrow(new StepUpNeeded()).when(API.changePassword).handle(any());

    TestResponse answer =
        API.put(PASSWORD).asUser().json("{\"new_password\": \"new enough\"}").send();

    assertEquals(401, answer.status());
    assertEquals("insufficient_user_authentication", answer.code());
    assertEquals(
        "Bearer realm=\"sallyport\", error=\"insufficient_user_authentication\","
            + " error_description=\"Send the current password, or re-authenticate and use the"
            + " access token that you get.\", max_age=300",
        answer.header("WWW-Authenticate").orElseThrow());
  }

  @Test
  void the_new_password_is_needed_all_the_same() {
    assertEquals(
        List.of("/new_password required"), API.put(PASSWORD).asUser().json("{}").send().errors());
    verifyNoInteractions(API.changePassword);
  }

  @Test
  void changes_it_for_someone_who_has_seen_this_version() {
    assertEquals(
        204,
        API.put(PASSWORD)
            .asUser()
            .header("If-Match", Fixtures.ADA_TAG)
            .json(CHANGE)
            .send()
            .status());
  }

  @Test
  void does_not_change_it_for_someone_who_has_seen_another() {
    TestResponse answer =
        API.put(PASSWORD).asUser().header("If-Match", "\"other\"").json(CHANGE).send();

    assertEquals(412, answer.status());
    verifyNoInteractions(API.changePassword);
  }

  @Test
  void points_at_the_new_password_when_it_breaks_a_rule() {
    doThrow(
            new InvalidValue(
                List.of(new Violation("newPassword", "password_too_short", "Too short."))))
        .when(API.changePassword)
        .handle(any());

    assertEquals(
        List.of("/new_password password_too_short"),
        API.put(PASSWORD).asUser().json(CHANGE).send().errors());
  }
}
