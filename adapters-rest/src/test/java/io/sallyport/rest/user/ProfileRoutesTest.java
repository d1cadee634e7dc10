package io.sallyport.rest.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String ME = "/api/v1/users/me";

  @Tag("ASVS-14.2.2")
  @Tag("ASVS-14.3.2")
  @Test
  void shows_people_their_own_account() {
    TestResponse answer = API.get(ME).asUser().send();

    assertEquals(200, answer.status());
    assertEquals(Fixtures.ADA_TAG, answer.header("ETag").orElseThrow());
    assertEquals("Ada Lovelace", answer.json().get("full_name").asText());
    assertEquals("2026-11-23T10:00:00.123456Z", answer.json().get("created_at").asText());
    verifyNoInteractions(API.readProfile);
  }

  @Test
  void absent_text_is_null() {
    assertTrue(API.get(ME).asAdmin().send().json().get("full_name").isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"019ab000-0000-7000-8000-00000000000a.1\"",
        "W/\"019ab000-0000-7000-8000-00000000000a.1\"",
        "\"019ab000-0000-7000-8000-00000000000a.1-gzip\"",
        "\"other\", \"019ab000-0000-7000-8000-00000000000a.1\"",
        "*"
      })
  void says_only_that_nothing_is_new_to_someone_who_has_this_version(String known) {
    TestResponse answer = API.get(ME).asUser().header("If-None-Match", known).send();

    assertEquals(304, answer.status());
    assertEquals(Fixtures.ADA_TAG, answer.header("ETag").orElseThrow());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
  }

  @Test
  void shows_the_account_to_someone_who_has_another_version() {
    assertEquals(200, API.get(ME).asUser().header("If-None-Match", "\"other\"").send().status());
  }

  @Test
  void a_condition_that_is_no_list_of_tags_is_refused() {
    assertEquals(
        "invalid_request", API.get(ME).asUser().header("If-None-Match", "old").send().code());
    assertEquals(
        "invalid_request",
        API.patch(ME).asUser().header("If-Match", "\"open").patch("{}").send().code());
  }

  @Test
  void takes_as_many_tags_as_a_header_holds() {
    String tags = "\"\",".repeat(5_000) + Fixtures.ADA_TAG;

    assertEquals(304, API.get(ME).asUser().header("If-None-Match", tags).send().status());
  }

  @Test
  void changes_the_name() {
    TestResponse answer = API.patch(ME).asUser().patch("{\"full_name\": \"Countess\"}").send();

    assertEquals(200, answer.status());
    assertEquals(Fixtures.ADA_TAG, answer.header("ETag").orElseThrow());
    verify(API.changeProfile)
        .handle(new ChangeProfile.Command(Fixtures.USER, "Countess", ExpectedVersion.any()));
  }

  @Test
  void null_takes_the_name_away_also_in_plain_json() {
    assertEquals(200, API.patch(ME).asUser().json("{\"full_name\": null}").send().status());

    verify(API.changeProfile)
        .handle(new ChangeProfile.Command(Fixtures.USER, null, ExpectedVersion.any()));
  }

  @Test
  void an_empty_change_changes_nothing() {
    assertEquals(200, API.patch(ME).asUser().patch("{}").send().status());

    verifyNoInteractions(API.changeProfile, API.readProfile);
  }

  @Test
  void an_empty_change_of_an_older_version_is_stale_all_the_same() {
    TestResponse answer =
        ifMatch(API.patch(ME), "\"" + Fixtures.ADA_ID + ".9\"").patch("{}").send();

    assertEquals("precondition_failed", answer.code());
  }

  @Test
  void hands_on_the_versions_that_the_caller_expects() {
    ifMatch(API.patch(ME), "\"x\", \"" + Fixtures.ADA_ID + ".1\",,\"" + Fixtures.ADA_ID + ".2\"")
        .patch("{\"full_name\": \"A\"}")
        .send();

    verify(API.changeProfile)
        .handle(new ChangeProfile.Command(Fixtures.USER, "A", new ExpectedVersion(Set.of(1L, 2L))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"019ab000-0000-7000-8000-00000000000b.1\"",
        "W/\"019ab000-0000-7000-8000-00000000000b.1\"",
        "W/\"1\"",
        "\"019ab000-0000-7000-8000-00000000000a.1-other\"",
        "\"019ab000-0000-7000-8000-00000000000a.1-gzip-gzip\"",
        "\"1\"",
        "\"\""
      })
  void a_tag_of_something_else_matches_no_version(String tag) {
    ifMatch(API.patch(ME), tag).patch("{\"full_name\": \"A\"}").send();

    verify(API.changeProfile)
        .handle(new ChangeProfile.Command(Fixtures.USER, "A", new ExpectedVersion(Set.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W/\"019ab000-0000-7000-8000-00000000000a.1\"",
        "\"019ab000-0000-7000-8000-00000000000a.1-gzip\"",
        "\"019ab000-0000-7000-8000-00000000000a.1-br\"",
        "W/\"019ab000-0000-7000-8000-00000000000a.1-zstd\"",
      })
  void what_a_proxy_that_compresses_makes_of_our_tag_is_ours(String tag) {
    ifMatch(API.patch(ME), tag).patch("{\"full_name\": \"A\"}").send();

    verify(API.changeProfile)
        .handle(new ChangeProfile.Command(Fixtures.USER, "A", new ExpectedVersion(Set.of(1L))));
  }

  @Test
  void a_star_matches_any_version() {
    ifMatch(API.patch(ME), "*").patch("{\"full_name\": \"A\"}").send();

    verify(API.changeProfile)
        .handle(new ChangeProfile.Command(Fixtures.USER, "A", ExpectedVersion.any()));
  }

  @Tag("ASVS-8.2.3")
  @Test
  void nobody_makes_themselves_an_administrator() {
    TestResponse answer =
        API.patch(ME).asUser().patch("{\"roles\": [\"admin\"], \"is_active\": true}").send();

    assertEquals(422, answer.status());
    assertEquals(
        Set.of("/roles unknown_field", "/is_active unknown_field"), Set.copyOf(answer.errors()));
    verify(API.changeProfile, never()).handle(any());
  }

  @Test
  void erases_the_account_of_someone_who_knows_the_password() {
    TestResponse answer =
        ifMatch(API.delete(ME), Fixtures.ADA_TAG).json("{\"current_password\": \"pass\"}").send();

    assertEquals(204, answer.status());
    verify(API.eraseProfile)
        .handle(
            new EraseProfile.Command(
                Fixtures.USER, Secret.of("pass"), new ExpectedVersion(Set.of(1L))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"current_password\": null}"})
  void erases_it_on_a_fresh_proof_where_no_password_is_given(String body) {
    assertEquals(204, API.delete(ME).asUser().json(body).send().status());

    verify(API.eraseProfile)
        .handle(new EraseProfile.Command(Fixtures.USER, null, ExpectedVersion.any()));
  }

  @Test
  void erases_it_without_any_body_too() {
    assertEquals(204, API.delete(ME).asUser().send().status());
    assertEquals(204, API.delete(ME).asUser().json("").send().status());

    verify(API.eraseProfile, times(2))
        .handle(new EraseProfile.Command(Fixtures.USER, null, ExpectedVersion.any()));
  }

  @Test
  void a_body_that_is_there_must_fit() {
    assertEquals("malformed_json", API.delete(ME).asUser().json(" ").send().code());
    assertEquals(
        "unsupported_media_type", API.delete(ME).asUser().body("text/plain", "{}").send().code());
    assertEquals(
        List.of("/password unknown_field"),
        API.delete(ME).asUser().json("{\"password\": \"pass\"}").send().errors());
    verifyNoInteractions(API.eraseProfile);
  }

  @Test
  void demands_a_fresh_proof_before_it_erases() {
    doThrow(new StepUpNeeded()).when(API.eraseProfile).handle(any());

    TestResponse answer = API.delete(ME).asUser().send();

    assertEquals("insufficient_user_authentication", answer.code());
    assertTrue(answer.header("WWW-Authenticate").orElseThrow().endsWith(", max_age=300"));
  }

  private static TestRequest ifMatch(TestRequest request, String tags) {
    return request.asUser().header("If-Match", tags);
  }
}
