package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MigratedUserTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UserId ID = new UserId(UUID.randomUUID());
  private static final PasswordHash HASH = PasswordHash.of("readable");

  /** Reads one hash and no other. */
  private static final class Reader implements PasswordHasher {

    @Override
    public PasswordHash hash(Password password) {
      return HASH;
    }

    @Override
    public boolean verify(Password password, @Nullable PasswordHash hash) {
      return HASH.equals(hash);
    }

    @Override
    public boolean needsRehash(PasswordHash hash) {
      return false;
    }

    @Override
    public boolean canVerify(PasswordHash hash) {
      return HASH.equals(hash);
    }
  }

  private static MigratedUser read(ImportedUser imported) {
    return MigratedUser.read(imported, new Reader(), ID, NOW);
  }

  @Test
  void is_taken_over_with_all_that_is_said() {
    Instant since = NOW.minusSeconds(60);
    var imported =
        new ImportedUser(
            " Ada@Example.org", HASH, " Ada ", Set.of(Role.ADMIN), false, true, "1", since);

    MigratedUser migrated = read(imported);

    assertEquals(new ExternalId("1"), migrated.externalId());
    assertEquals(
        new User(
            ID,
            EmailAddress.of("ada@example.org"),
            HASH,
            new FullName("Ada"),
            false,
            true,
            Set.of(Role.USER, Role.ADMIN),
            since,
            NOW,
            1,
            1),
        migrated.user());
  }

  @Test
  void is_active_from_now_on_if_nothing_is_said() {
    MigratedUser migrated = read(ImportedUser.of("ada@example.org", null));

    assertNull(migrated.externalId());
    assertEquals(
        User.registered(ID, EmailAddress.of("ada@example.org"), null, null, NOW), migrated.user());
  }

  @Test
  void may_have_a_name_and_an_external_id() {
    MigratedUser migrated =
        read(ImportedUser.of("ada@example.org", HASH).named("Ada").linkedTo("customer 1"));

    assertEquals(new FullName("Ada"), migrated.user().fullName());
    assertEquals(new ExternalId("customer 1"), migrated.externalId());
  }

  @Test
  void is_refused_with_everything_that_is_wrong() {
    var imported = ImportedUser.of("nonsense", PasswordHash.of("?")).named("\n").linkedTo("a\nb");

    InvalidValue refused = assertThrows(InvalidValue.class, () -> read(imported.named("a\nb")));

    assertEquals(
        List.of("email", "fullName", "externalId", "passwordHash"),
        refused.violations().stream().map(InvalidValue.Violation::field).toList());
  }

  @Test
  void comes_from_nowhere_if_there_is_no_other_system() {
    assertEquals(Optional.empty(), LegacyUsers.none().find(EmailAddress.of("ada@example.org")));
  }
}
