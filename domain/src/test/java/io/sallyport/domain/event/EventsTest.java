package io.sallyport.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordChanged;
import io.sallyport.domain.session.AllSessionsEnded;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshRepeated;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.session.SessionStarted;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.RolesChanged;
import io.sallyport.domain.user.UserActivated;
import io.sallyport.domain.user.UserDeactivated;
import io.sallyport.domain.user.UserErased;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.domain.user.UserRenamed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EventsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UserId USER = new UserId(UUID.randomUUID());
  private static final SessionId SESSION = new SessionId(UUID.randomUUID());

  static Stream<AccountEvent> all() {
    return Stream.of(
        new UserRegistered(USER, EmailAddress.of("ada@example.org"), NOW),
        new UserRenamed(USER, NOW),
        new UserActivated(USER, NOW),
        new UserDeactivated(USER, NOW),
        new UserErased(USER, NOW),
        new RolesChanged(USER, Set.of(Role.USER), NOW),
        new PasswordChanged(USER, NOW),
        new SessionStarted(USER, SESSION, NOW),
        new SessionEnded(USER, SESSION, EndReason.LOGGED_OUT, NOW),
        new RefreshRepeated(USER, SESSION, NOW),
        new AllSessionsEnded(USER, NOW));
  }

  @ParameterizedTest
  @MethodSource("all")
  void say_whose_account_it_is_and_when_it_happened_and_show_no_address(AccountEvent event) {
    assertEquals(USER, event.userId());
    assertEquals(NOW, event.at());
    assertFalse(event.toString().contains("ada@example.org"), event.toString());
  }

  /** Whoever keeps or sends events goes by these; none of them may change. */
  @Test
  void have_types_that_stay() {
    assertEquals(
        List.of(
            "user.registered",
            "user.renamed",
            "user.activated",
            "user.deactivated",
            "user.erased",
            "roles.changed",
            "password.changed",
            "session.started",
            "session.ended",
            "refresh.repeated",
            "all_sessions.ended"),
        all().map(AccountEvent::type).toList());
  }

  @Test
  void do_not_change_with_a_set_that_somebody_kept() {
    Set<Role> roles = EnumSet.of(Role.USER);
    var event = new RolesChanged(USER, roles, NOW);
    roles.add(Role.ADMIN);

    assertEquals(Set.of(Role.USER), event.roles());
    assertThrows(UnsupportedOperationException.class, () -> event.roles().clear());
  }
}
