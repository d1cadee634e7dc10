package io.sallyport.rest.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPasswordRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String PASSWORD = "/api/v1/users/" + Fixtures.ADA_ID + "/password";
  private static final String SET = "{\"new_password\": \"new enough\"}";

  @Test
  void sets_a_password() {
    assertEquals(204, API.put(PASSWORD).asAdmin().json(SET).send().status());

    verify(API.setPassword)
        .handle(new SetPassword.Command(Fixtures.ADMIN, Fixtures.ADA_ID, Secret.of("new enough")));
    verifyNoInteractions(API.readUser);
  }

  @Test
  void takes_a_password_away() {
    assertEquals(204, API.delete(PASSWORD).asAdmin().send().status());

    verify(API.setPassword).handle(new SetPassword.Command(Fixtures.ADMIN, Fixtures.ADA_ID, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"new_password\": null}"})
  void to_set_takes_a_password(String body) {
    assertEquals(
        List.of("/new_password required"), API.put(PASSWORD).asAdmin().json(body).send().errors());
    verifyNoInteractions(API.setPassword);
  }

  @Test
  void is_for_administrators() {
    assertEquals(403, API.put(PASSWORD).asUser().json(SET).send().status());
    assertEquals(403, API.delete(PASSWORD).asUser().send().status());
    assertEquals(401, API.delete(PASSWORD).send().status());
    verifyNoInteractions(API.setPassword);
  }

  @Test
  void is_for_someone_who_has_seen_this_version_if_they_say_which() {
    assertEquals(
        204, API.delete(PASSWORD).asAdmin().header("If-Match", Fixtures.ADA_TAG).send().status());
    assertEquals(
        412,
        API.put(PASSWORD)
            .asAdmin()
            .header("If-Match", "\"" + Fixtures.ADA_ID + ".2\"")
            .json(SET)
            .send()
            .status());
    verify(API.setPassword).handle(new SetPassword.Command(Fixtures.ADMIN, Fixtures.ADA_ID, null));
  }

  @Test
  void there_is_nobody_of_an_id_that_is_none() {
    assertEquals("user_not_found", API.delete("/api/v1/users/x/password").asAdmin().send().code());
  }

  @Test
  void points_at_the_new_password_when_it_breaks_a_rule() {
    doThrow(new InvalidValue(List.of(new Violation("newPassword", "password_common", "Common."))))
        .when(API.setPassword)
        .handle(any());

    assertEquals(
        List.of("/new_password password_common"),
        API.put(PASSWORD).asAdmin().json(SET).send().errors());
  }
}
