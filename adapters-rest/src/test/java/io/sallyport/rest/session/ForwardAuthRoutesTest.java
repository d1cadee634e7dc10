package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardAuthRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String VERIFY = "/api/v1/auth/verify";

  @Test
  void tells_the_proxy_who_it_is_by_id_and_roles() {
    TestResponse user = API.get(VERIFY).asUser().send();
    TestResponse admin = API.get(VERIFY).asAdmin().send();

    assertEquals(204, user.status());
    assertEquals("", user.text());
    assertEquals(Fixtures.USER.userId().toString(), user.header("X-Auth-User-Id").orElseThrow());
    assertEquals("user", user.header("X-Auth-Roles").orElseThrow());
    assertEquals(Fixtures.ADMIN.userId().toString(), admin.header("X-Auth-User-Id").orElseThrow());
    assertTrue(admin.header("X-Auth-Roles").orElseThrow().contains("admin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "application/json;q=0"})
  void does_not_care_what_the_client_would_have_of_the_service(String accept) {
    assertEquals(204, API.get(VERIFY).asUser().header("Accept", accept).send().status());
    assertEquals(401, API.get(VERIFY).header("Accept", accept).send().status());
  }

  @Test
  void lets_nobody_else_through_whatever_they_claim() {
    TestResponse nobody =
        API.get(VERIFY)
            .header("X-Auth-User-Id", Fixtures.ADA_ID.toString())
            .header("X-Auth-Roles", "admin")
            .send();

    assertEquals("unauthenticated", nobody.code());
    assertTrue(nobody.header("X-Auth-User-Id").isEmpty());
    assertEquals("invalid_token", API.get(VERIFY).bearer("stolen").send().code());
  }
}
