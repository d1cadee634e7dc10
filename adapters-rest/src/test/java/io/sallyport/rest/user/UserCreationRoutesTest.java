package io.sallyport.rest.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserCreationRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String USERS = "/api/v1/admin/users";

  @Test
  void creates_a_user_with_everything_named() {
    TestResponse answer =
        API.post(USERS)
            .asAdmin()
            .json(
                "{\"email\": \"g@b.c\", \"password\": \"long enough\", \"full_name\": \"G\","
                    + " \"roles\": [\"admin\"], \"is_active\": false}")
            .send();

    assertEquals(201, answer.status());
    assertEquals("/api/v1/users/" + Fixtures.GRACE_ID, answer.header("Location").orElseThrow());
    verify(API.createUser)
        .handle(
            new CreateUser.Command(
                Fixtures.ADMIN, "g@b.c", Secret.of("long enough"), "G", Set.of(Role.ADMIN), false));
  }

  @Test
  void an_address_is_enough() {
    assertEquals(201, API.post(USERS).asAdmin().json("{\"email\": \"g@b.c\"}").send().status());

    verify(API.createUser)
        .handle(new CreateUser.Command(Fixtures.ADMIN, "g@b.c", null, null, Set.of(), true));
  }

  @Test
  void refuses_what_does_not_fit() {
    TestResponse shape =
        API.post(USERS).asAdmin().json("{\"roles\": [null], \"is_active\": \"no\"}").send();
    TestResponse value =
        API.post(USERS).asAdmin().json("{\"email\": \"g\", \"roles\": [\"root\"]}").send();

    assertEquals(
        Set.of("/email required", "/roles/0 required", "/is_active wrong_type"),
        Set.copyOf(shape.errors()));
    assertEquals(Set.of("/roles/0 unknown_role"), Set.copyOf(value.errors()));
    verifyNoInteractions(API.createUser);
  }
}
