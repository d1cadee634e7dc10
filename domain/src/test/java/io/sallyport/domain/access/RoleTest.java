package io.sallyport.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RoleTest {

  @Tag("ASVS-8.2.1")
  @ParameterizedTest
  @EnumSource(Permission.class)
  void has_every_permission_as_an_administrator_and_none_as_a_user(Permission permission) {
    assertTrue(Role.ADMIN.has(permission));
    assertFalse(Role.USER.has(permission));
  }

  @Test
  void knows_permissions_by_names_that_stay() {
    assertEquals(
        List.of(
            "users:read",
            "users:write",
            "passwords:write",
            "sessions:read",
            "sessions:write",
            "keys:write"),
        Arrays.stream(Permission.values()).map(Permission::label).toList());
  }
}
