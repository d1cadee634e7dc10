package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.Session;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionListRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String SESSIONS = "/api/v1/sessions";

  @Tag("ASVS-14.2.6")
  @Test
  void shows_what_one_knows_a_session_by_and_no_more() {
    TestResponse answer = API.get(SESSIONS).asUser().send();

    assertEquals(200, answer.status());
    JsonNode first = answer.json().get("items").get(0);
    assertEquals(Fixtures.SESSION_ID.toString(), first.get("id").asText());
    assertEquals("2026-11-23T10:00:00.123456Z", first.get("created_at").asText());
    assertEquals("2026-11-23T10:00:00.123456Z", first.get("last_used_at").asText());
    assertEquals("2026-12-23T10:00:00.123456Z", first.get("expires_at").asText());
    assertEquals("Analytical Engine/1", first.get("user_agent").asText());
    assertEquals("2001:db8::7", first.get("ip").asText());
    assertTrue(first.get("current").asBoolean());
    assertFalse(answer.json().get("items").get(1).get("current").asBoolean());
    assertTrue(answer.json().get("next_cursor").isNull());
    assertTrue(answer.header("Link").isEmpty());
    assertFalse(answer.text().contains("never shown"));
    verify(API.listSessions).handle(Fixtures.USER);
  }

  @Test
  void what_is_not_known_of_a_device_is_null() {
    Session known = Fixtures.session(Fixtures.SESSION_ID, 0);
    var unknown =
        new Session(
            known.id(),
            known.userId(),
            known.securityStamp(),
            known.family(),
            Device.unknown(),
            known.createdAt(),
            known.lastProof(),
            known.lastUsedAt(),
            known.expiresAt(),
            known.latestEnd());
    when(API.listSessions.handle(any())).thenReturn(List.of(unknown));

    JsonNode shown = API.get(SESSIONS).asUser().send().json().get("items").get(0);

    assertTrue(shown.get("user_agent").isNull());
    assertTrue(shown.get("ip").isNull());
  }

  @Test
  void leads_through_all_pages_in_order_whatever_ends_on_the_way() {
    List<Session> all = sessions(20);
    when(API.listSessions.handle(any())).thenReturn(shuffled(all));
    TestResponse first = API.get(SESSIONS + "?limit=7").asUser().send();
    // The last one seen ends, and so does one that is still to come.
    List<Session> left = new ArrayList<>(all);
    left.remove(6);
    left.remove(9);
    when(API.listSessions.handle(any())).thenReturn(shuffled(left));
    TestResponse second = API.get(target(first)).asUser().send();
    TestResponse third = API.get(target(second)).asUser().send();

    assertEquals(ids(all.subList(0, 7)), ids(first));
    assertEquals(ids(left.subList(6, 13)), ids(second));
    assertEquals(ids(left.subList(13, 18)), ids(third));
    assertTrue(third.json().get("next_cursor").isNull());
    assertTrue(third.header("Link").isEmpty());
    assertEquals(
        "</api/v1/sessions?limit=7&cursor="
            + first.json().get("next_cursor").asText()
            + ">; rel=\"next\"",
        first.header("Link").orElseThrow());
  }

  @Test
  void sessions_of_one_instant_are_told_apart() {
    List<Session> all = new ArrayList<>();
    for (int number = 3; number > 0; number--) {
      all.add(Fixtures.session(id(number), 5));
    }
    when(API.listSessions.handle(any())).thenReturn(all);

    TestResponse first = API.get(SESSIONS + "?limit=2").asUser().send();

    assertEquals(ids(all.subList(0, 2)), ids(first));
    assertEquals(ids(all.subList(2, 3)), ids(API.get(target(first)).asUser().send()));
  }

  @Test
  void a_page_that_is_just_full_is_the_last() {
    when(API.listSessions.handle(any())).thenReturn(sessions(50));

    assertTrue(API.get(SESSIONS).asUser().send().json().get("next_cursor").isNull());
  }

  @Tag("ASVS-8.2.2")
  @Test
  void a_cursor_of_another_list_or_user_is_refused() {
    String own = API.get(SESSIONS + "?limit=1").asUser().send().json().get("next_cursor").asText();

    assertBadCursor(API.get(SESSIONS + "?cursor=" + own).asAdmin().send());
    assertBadCursor(API.get("/api/v1/users?cursor=" + own).asAdmin().send());
    assertBadCursor(
        API.get(SESSIONS + "?cursor=" + own.replace(own.charAt(9), '_')).asUser().send());
    assertEquals(200, API.get(SESSIONS + "?cursor=" + own).asUser().send().status());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit invalid_parameter",
    "limit=201, limit invalid_parameter",
    "limit=1&limit=1, limit invalid_parameter",
    "cursor=x, cursor invalid_cursor",
    "cursor=, cursor invalid_cursor",
    "sort=created_at, sort unknown_parameter",
    "q=x, q unknown_parameter",
  })
  void refuses_a_parameter_it_cannot_take(String query, String error) {
    TestResponse answer = API.get(SESSIONS + "?" + query).asUser().send();

    assertEquals(422, answer.status());
    assertEquals(List.of(error), answer.errors());
    verifyNoInteractions(API.listSessions);
  }

  @Test
  void refuses_other_callers_and_methods() {
    assertEquals("unauthenticated", API.get(SESSIONS).send().code());
    assertEquals("invalid_token", API.get(SESSIONS).bearer("bad").send().code());
    assertEquals("method_not_allowed", API.patch(SESSIONS).asUser().patch("{}").send().code());
    verifyNoInteractions(API.listSessions);
  }

  private static List<Session> sessions(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Fixtures.session(id(number), number))
        .toList();
  }

  private static SessionId id(int number) {
    return new SessionId(new UUID(0x019ab000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }

  private static List<Session> shuffled(List<Session> sessions) {
    List<Session> shuffled = new ArrayList<>(sessions);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  private static List<String> ids(List<Session> sessions) {
    return sessions.stream().map(session -> session.id().toString()).toList();
  }

  private static List<String> ids(TestResponse answer) {
    return StreamSupport.stream(answer.json().get("items").spliterator(), false)
        .map(item -> item.get("id").asText())
        .toList();
  }

  private static String target(TestResponse page) {
    String link = page.header("Link").orElseThrow();
    return link.substring(1, link.indexOf('>'));
  }

  private static void assertBadCursor(TestResponse answer) {
    assertEquals(List.of("cursor invalid_cursor"), answer.errors());
  }
}
