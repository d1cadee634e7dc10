package io.sallyport.rest.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserChange;
import io.sallyport.domain.user.UserChange.Rename;
import io.sallyport.domain.user.UserChange.SetActive;
import io.sallyport.domain.user.UserChange.SetRoles;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Page;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String USERS = "/api/v1/users";
  private static final String ADA = USERS + "/" + Fixtures.ADA_ID;
  private static final Position HERE = new Position(Fixtures.NOW, Fixtures.ADA_ID);

  @Test
  void lists_the_first_fifty_users_oldest_first() {
    TestResponse answer = API.get(USERS).asAdmin().send();

    assertEquals(200, answer.status());
    assertEquals(2, answer.json().get("items").size());
    assertTrue(answer.json().get("next_cursor").isNull());
    assertTrue(answer.header("Link").isEmpty());
    verify(API.listUsers)
        .handle(
            new ListUsers.Command(
                Fixtures.ADMIN, new Query(Filter.everyone(), Order.OLDEST_FIRST, 50, null)));
  }

  @Test
  void hands_on_every_filter() {
    API.get(
            USERS
                + "?email=Ada%40Example.org&q=lo+ve%C3%A9&is_active=false&role=admin"
                + "&sort=-created_at&limit=200")
        .asAdmin()
        .send();

    var filter =
        new Filter(
            EmailAddress.of("ada@example.org"), SearchWords.of("lo ve\u00e9"), false, Role.ADMIN);
    verify(API.listUsers)
        .handle(
            new ListUsers.Command(
                Fixtures.ADMIN, new Query(filter, Order.NEWEST_FIRST, 200, null)));
  }

  @Tag("ASVS-1.2.2")
  @Test
  void leads_to_the_next_page_by_cursor_and_by_link() {
    when(API.listUsers.handle(any())).thenReturn(new Page(List.of(Fixtures.ADA), HERE));

    TestResponse first = API.get(USERS + "?q=a%26b&limit=1").asAdmin().send();
    String cursor = first.json().get("next_cursor").asText();
    String link = first.header("Link").orElseThrow();
    assertEquals("</api/v1/users?q=a%26b&limit=1&cursor=" + cursor + ">; rel=\"next\"", link);
    TestResponse second = API.get(link.substring(1, link.indexOf('>'))).asAdmin().send();

    assertEquals(200, second.status());
    var filter = new Filter(null, SearchWords.of("a&b"), null, null);
    verify(API.listUsers)
        .handle(
            new ListUsers.Command(Fixtures.ADMIN, new Query(filter, Order.OLDEST_FIRST, 1, HERE)));
  }

  @Test
  void the_limit_may_change_between_pages() {
    assertEquals(200, API.get(USERS + "?limit=3&cursor=" + cursor("")).asAdmin().send().status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&sort=-created_at",
        "&q=x",
        "&email=a@example.org",
        "&is_active=true",
        "&role=user"
      })
  void a_cursor_is_good_only_for_its_own_sort_and_filters(String other) {
    assertBadCursor(cursor("") + other);
    assertBadCursor(cursor(other));
  }

  @Tag("ASVS-1.2.4")
  @Test
  void a_cursor_that_was_tampered_with_is_refused_wherever_it_was() {
    String cursor = cursor("");
    for (int at = 0; at < cursor.length(); at++) {
      char other = cursor.charAt(at) == 'A' ? 'g' : 'A';
      String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
      // The last character carries bits that belong to no byte.
      if (at < cursor.length() - 1) {
        assertBadCursor(changed);
      }
    }
    assertBadCursor("");
    assertBadCursor("!!");
    assertBadCursor("AAAA");
    assertBadCursor(cursor + "AAAA");
  }

  @Tag("ASVS-1.4.2")
  @Tag("ASVS-2.2.1")
  @ParameterizedTest
  @CsvSource({
    "limit=0, limit invalid_parameter",
    "limit=201, limit invalid_parameter",
    "limit=-1, limit invalid_parameter",
    "limit=5x, limit invalid_parameter",
    "limit=99999999999, limit invalid_parameter",
    "limit=, limit invalid_parameter",
    "limit=1&limit=2, limit invalid_parameter",
    "email=nobody, email invalid_email",
    "is_active=yes, is_active invalid_parameter",
    "role=root, role invalid_parameter",
    "sort=email, sort invalid_parameter",
    "q=, q invalid_parameter",
    "q=%00, q invalid_parameter",
    "q=a%0Ab, q invalid_parameter",
    "q=.%40-, q invalid_parameter",
    "q=1+2+3+4+5+6+7+8+9, q invalid_parameter",
    "page=2, page unknown_parameter",
    "cursor=x&cursor=y, cursor invalid_parameter",
  })
  void refuses_a_parameter_it_cannot_take(String query, String error) {
    TestResponse answer = API.get(USERS + "?" + query).asAdmin().send();

    assertEquals(422, answer.status());
    assertEquals(List.of(error), answer.errors());
    verifyNoInteractions(API.listUsers);
  }

  @Test
  void lists_every_bad_parameter_at_once() {
    TestResponse answer = API.get(USERS + "?limit=0&role=root&page=1&email=x").asAdmin().send();

    assertEquals(
        Set.of(
            "limit invalid_parameter",
            "role invalid_parameter",
            "page unknown_parameter",
            "email invalid_email"),
        Set.copyOf(answer.errors()));
  }

  @Test
  void shows_one_user_to_an_administrator() {
    TestResponse answer = API.get(ADA).asAdmin().send();

    assertEquals(200, answer.status());
    assertEquals(Fixtures.ADA_TAG, answer.header("ETag").orElseThrow());
    verify(API.readUser).handle(new ReadUser.Command(Fixtures.ADMIN, Fixtures.ADA_ID));
  }

  @Test
  void tells_an_administrator_that_nothing_is_new() {
    assertEquals(
        304, API.get(ADA).asAdmin().header("If-None-Match", Fixtures.ADA_TAG).send().status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "me2", "019ab000-0000-7000-8000-00000000000", "1-1-1-1-1"})
  void an_id_that_is_none_is_an_unknown_user(String id) {
    assertEquals("user_not_found", API.get(USERS + "/" + id).asAdmin().send().code());
    assertEquals("user_not_found", API.patch(USERS + "/" + id).asAdmin().patch("{}").send().code());
    assertEquals("user_not_found", API.delete(USERS + "/" + id).asAdmin().send().code());
    verifyNoInteractions(API.readUser, API.changeUser, API.eraseUser);
  }

  @Test
  void changes_what_is_named_and_nothing_else() {
    TestResponse answer =
        API.patch(ADA)
            .asAdmin()
            .header("If-Match", Fixtures.ADA_TAG)
            .patch(
                "{\"full_name\": \" Ada \", \"is_active\": false, \"roles\": [\"admin\","
                    + " \"admin\"]}")
            .send();

    assertEquals(200, answer.status());
    verify(API.changeUser)
        .handle(
            new ChangeUser.Command(
                Fixtures.ADMIN,
                Fixtures.ADA_ID,
                List.of(
                    new Rename(Objects.requireNonNull(FullName.of("Ada"))),
                    new SetActive(false),
                    new SetRoles(Set.of(Role.ADMIN))),
                new ExpectedVersion(Set.of(1L))));
  }

  @Test
  void null_takes_the_name_away_and_an_empty_change_names_nothing() {
    API.patch(ADA).asAdmin().patch("{\"full_name\": null}").send();
    API.patch(ADA).asAdmin().patch("{}").send();

    verify(API.changeUser).handle(command(List.of(new Rename(null))));
    verify(API.changeUser).handle(command(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"is_active\": null} | /is_active required",
        "{\"roles\": null} | /roles required",
        "{\"roles\": [\"user\", null]} | /roles/1 required",
        "{\"roles\": [\"user\", 7]} | /roles/1 wrong_type",
        "{\"roles\": \"user\"} | /roles wrong_type",
        "{\"roles\": [\"user\", \"root\"]} | /roles/1 unknown_role",
        "{\"roles\": [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]} | /roles too_many",
        "{\"is_active\": \"true\"} | /is_active wrong_type",
        "{\"is_active\": 1} | /is_active wrong_type",
        "{\"is_active\": \"\"} | /is_active wrong_type",
        "{\"full_name\": \"a\\nb\"} | /full_name invalid_full_name",
        "{\"full_name\": 5} | /full_name wrong_type",
        "{\"email\": \"a@example.org\"} | /email unknown_field",
      })
  void refuses_a_change_that_does_not_fit(String body, String error) {
    TestResponse answer = API.patch(ADA).asAdmin().patch(body).send();

    assertEquals(422, answer.status());
    assertEquals(List.of(error), answer.errors());
    verifyNoInteractions(API.changeUser);
  }

  @Test
  void erases_a_user() {
    TestResponse answer = API.delete(ADA).asAdmin().header("If-Match", Fixtures.ADA_TAG).send();

    assertEquals(204, answer.status());
    verify(API.eraseUser)
        .handle(
            new EraseUser.Command(
                Fixtures.ADMIN, Fixtures.ADA_ID, new ExpectedVersion(Set.of(1L))));
  }

  private static ChangeUser.Command command(List<UserChange> changes) {
    return new ChangeUser.Command(Fixtures.ADMIN, Fixtures.ADA_ID, changes, ExpectedVersion.any());
  }

  /** A cursor of ours for a list. */
  private static String cursor(String filters) {
    when(API.listUsers.handle(any())).thenReturn(new Page(List.of(Fixtures.ADA), HERE));
    return API.get(USERS + "?limit=1" + filters)
        .asAdmin()
        .send()
        .json()
        .get("next_cursor")
        .asText();
  }

  private static void assertBadCursor(String cursor) {
    TestResponse answer = API.get(USERS + "?cursor=" + cursor).asAdmin().send();
    assertEquals(422, answer.status());
    assertEquals(List.of("cursor invalid_cursor"), answer.errors());
  }
}
