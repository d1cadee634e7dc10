package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSessionRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String USERS = "/api/v1/users/";
  private static final String SESSIONS = USERS + Fixtures.ADA_ID + "/sessions";

  @Test
  void shows_an_administrator_where_someone_is_signed_in() {
    TestResponse answer = API.get(SESSIONS).asAdmin().send();

    assertEquals(200, answer.status());
    assertEquals(2, answer.json().get("items").size());
    verify(API.listUserSessions)
        .handle(new ListUserSessions.Command(Fixtures.ADMIN, Fixtures.ADA_ID));
  }

  @Test
  void leads_to_the_next_page_of_the_same_user_only() {
    TestResponse first = API.get(SESSIONS + "?limit=1").asAdmin().send();
    String cursor = first.json().get("next_cursor").asText();

    assertEquals(
        "<" + SESSIONS + "?limit=1&cursor=" + cursor + ">; rel=\"next\"",
        first.header("Link").orElseThrow());
    TestResponse second = API.get(SESSIONS + "?limit=1&cursor=" + cursor).asAdmin().send();
    assertEquals(
        Fixtures.OTHER_SESSION_ID.toString(), second.json().get("items").get(0).get("id").asText());
    assertTrue(second.json().get("next_cursor").isNull());
    String others = USERS + Fixtures.GRACE_ID + "/sessions?cursor=" + cursor;
    assertEquals(List.of("cursor invalid_cursor"), API.get(others).asAdmin().send().errors());
  }

  @Test
  void signs_someone_out_everywhere() {
    assertEquals(204, API.delete(SESSIONS).asAdmin().send().status());

    verify(API.endUserSessions)
        .handle(new EndUserSessions.Command(Fixtures.ADMIN, Fixtures.ADA_ID));
  }

  @Test
  void an_unknown_user_has_no_list_of_sessions() {
    when(API.listUserSessions.handle(any())).thenThrow(new UserNotFound());
    doThrow(new UserNotFound()).when(API.endUserSessions).handle(any());

    assertEquals("user_not_found", API.get(SESSIONS).asAdmin().send().code());
    assertEquals("user_not_found", API.delete(SESSIONS).asAdmin().send().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "1", "019ab000-0000-7000-8000-00000000000"})
  void an_id_that_is_none_is_an_unknown_user(String id) {
    assertEquals("user_not_found", API.get(USERS + id + "/sessions").asAdmin().send().code());
    assertEquals("user_not_found", API.delete(USERS + id + "/sessions").asAdmin().send().code());
    verifyNoInteractions(API.listUserSessions, API.endUserSessions);
  }

  @Test
  void refuses_a_parameter_it_cannot_take() {
    assertEquals(
        List.of("user unknown_parameter"), API.get(SESSIONS + "?user=x").asAdmin().send().errors());
    verifyNoInteractions(API.listUserSessions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void refuses_everyone_but_administrators(String method) {
    assertEquals("unauthenticated", API.request(method, SESSIONS).send().code());
    assertEquals("invalid_token", API.request(method, SESSIONS).bearer("bad").send().code());
    TestResponse refused = API.request(method, SESSIONS).asUser().send();
    assertEquals(403, refused.status());
    assertEquals("forbidden", refused.code());
    verifyNoInteractions(API.listUserSessions, API.endUserSessions);
  }

  @Test
  void knows_no_other_method() {
    assertEquals("method_not_allowed", API.post(SESSIONS).asAdmin().json("{}").send().code());
  }
}
