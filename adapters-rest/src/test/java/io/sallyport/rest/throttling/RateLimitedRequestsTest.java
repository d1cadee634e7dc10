package io.sallyport.rest.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.BehindAProxy;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;

class RateLimitedRequestsTest {
  @RegisterExtension static final Api API = new Api(BehindAProxy.settings());

  /**
   * @param port that is asked if the limit allows
   */
  record Limited(String limit, Object port, TestRequest request) {
    @Override
    public String toString() {
      return limit + " " + port;
    }
  }

  private static TestRequest logIn() {
    return API.post("/api/v1/sessions").json("{\"email\": \"a\", \"password\": \"b\"}");
  }

  private static TestRequest passwordGrant() {
    return API.post("/api/v1/auth/token").form("grant_type=password&username=a&password=b");
  }

  static Stream<Limited> limited() {
    return Stream.of(
        new Limited("log_in", API.logIn, logIn()),
        new Limited("log_in", API.logIn, passwordGrant()),
        new Limited(
            "register",
            API.registerUser,
            API.post("/api/v1/users")
                .json("{\"email\": \"a@b.c\", \"password\": \"long enough\"}")));
  }

  private static void assertTold(String limit, int remaining, int seconds, TestResponse response) {
    assertEquals(Optional.of("\"" + limit + "\";q=60;w=60"), response.header("RateLimit-Policy"));
    assertEquals(
        Optional.of("\"" + limit + "\";r=" + remaining + ";t=" + seconds),
        response.header("RateLimit"));
  }

  @ParameterizedTest
  @MethodSource("limited")
  void a_request_that_is_allowed_tells_how_the_limit_stands(Limited limited) {
    TestResponse response = limited.request().send();

    assertEquals(2, response.status() / 100, response::text);
    assertTold(limited.limit(), 59, 1, response);
  }

  @Tag("ASVS-2.4.1")
  @ParameterizedTest
  @MethodSource("limited")
  void one_too_many_is_refused_before_anything_is_done_for_it(Limited limited) {
    API.refuseEverything();

    TestResponse response = limited.request().send();

    assertEquals(429, response.status());
    assertTold(limited.limit(), 0, 3, response);
    assertEquals(Optional.of("3"), response.header("Retry-After"));
    verifyNoInteractions(limited.port());
  }

  @Tag("ASVS-16.5.3")
  @ParameterizedTest
  @MethodSource("limited")
  void a_limit_that_breaks_lets_nobody_in(Limited limited) {
    doThrow(new IllegalStateException("a bug")).when(API.throttle).handle(any());

    TestResponse response = limited.request().send();

    assertEquals("unavailable", response.code());
    assertEquals(503, response.status());
    assertEquals(Optional.of("2"), response.header("Retry-After"));
    verifyNoInteractions(limited.port());
  }

  @ParameterizedTest
  @MethodSource("limited")
  void nothing_is_told_where_there_is_no_limit(Limited limited) {
    doReturn(new Verdict.Unlimited()).when(API.throttle).handle(any());

    TestResponse response = limited.request().send();

    assertEquals(2, response.status() / 100, response::text);
    assertEquals(Optional.empty(), response.header("RateLimit"));
    assertEquals(Optional.empty(), response.header("RateLimit-Policy"));
  }

  @Test
  void a_request_that_is_refused_for_another_reason_tells_it_too() {
    when(API.logIn.handle(any())).thenThrow(new BadCredentials());

    assertTold("log_in", 59, 1, logIn().send());
    assertTold("log_in", 59, 1, passwordGrant().send());
    assertTold("log_in", 59, 1, logIn().header("Accept", "image/png").send());
    assertTold("log_in", 59, 1, API.post("/api/v1/sessions").json("{").send());
  }

  @Test
  void the_password_grant_has_the_form_of_rfc_6749() {
    API.refuseEverything();

    assertEquals("temporarily_unavailable", passwordGrant().send().json().get("error").asText());
    assertEquals("too_many_requests", logIn().send().code());
  }

  @Test
  void too_many_wrong_passwords_are_told_by_the_password_grant_in_the_form_of_rfc_6749() {
    when(API.logIn.handle(any())).thenThrow(new TooManyAttempts(Duration.ofSeconds(30)));

    TestResponse response = passwordGrant().send();

    assertEquals(429, response.status());
    assertEquals(Optional.of("30"), response.header("Retry-After"));
    assertEquals("temporarily_unavailable", response.json().get("error").asText());
    assertEquals("too_many_attempts", logIn().send().code());
  }

  @Test
  void nothing_else_is_counted() {
    API.post("/api/v1/auth/token").form("grant_type=refresh_token&refresh_token=r").send();
    API.post("/api/v1/sessions/refresh").json("{\"refresh_token\": \"r\"}").send();
    API.get("/api/v1/sessions").asUser().send();
    API.get("/api/v1/users").asAdmin().send();
    API.request("OPTIONS", "/api/v1/sessions").send();

    verifyNoInteractions(API.throttle);
  }

  @Tag("ASVS-4.1.3")
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "'6.6.6.6, 192.0.2.7', 192.0.2.7",
    "::ffff:192.0.2.7, 192.0.2.7",
    "2001:db8:1:2::7, 20010db800010002",
    "2001:0DB8:1:2:ffff:ffff:ffff:ffff, 20010db800010002",
    "2001:db8:1:3::7, 20010db800010003",
  })
  void is_counted_for_the_network_behind_the_trusted_proxy(String forwarded, String network) {
    logIn().header("X-Forwarded-For", forwarded).header("Forwarded", "for=6.6.6.6").send();

    ArgumentCaptor<Throttle.Command> asked = ArgumentCaptor.forClass(Throttle.Command.class);
    verify(API.throttle).handle(asked.capture());
    assertEquals("log_in", asked.getValue().limit());
    assertEquals(network, asked.getValue().subject());
  }
}
