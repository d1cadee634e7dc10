package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordChanged;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.throttling.GuessingStopped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SecurityLogTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UserId USER =
      new UserId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));
  private static final SessionId SESSION =
      new SessionId(UUID.fromString("019ab000-0000-7000-8000-000000000002"));

  private static final Actor VISITOR = new Actor.Visitor(new Origin("192.0.2.1", "curl/8", "a-1"));

  private static List<String> heardOf(AccountEvent event) {
    try (var heard = new Heard(SecurityLog.class)) {
      new SecurityLog().afterCommit(event, VISITOR);
      return heard.lines();
    }
  }

  @Test
  void tells_whose_session_theft_has_ended() {
    assertEquals(
        List.of(
            "WARN event=\"session_ended\" reason=\"refresh_reuse\" session_id=\""
                + SESSION
                + "\" user_id=\""
                + USER
                + "\" request_id=\"a-1\""),
        heardOf(new SessionEnded(USER, SESSION, EndReason.REFRESH_REUSE, NOW)));
  }

  @Test
  void tells_at_whose_account_guessing_was_stopped() {
    assertEquals(
        List.of("WARN event=\"guessing_stopped\" user_id=\"" + USER + "\" request_id=\"a-1\""),
        heardOf(new GuessingStopped(USER, NOW)));
  }

  @Test
  void is_silent_about_what_happens_every_day() {
    assertEquals(List.of(), heardOf(new SessionEnded(USER, SESSION, EndReason.LOGGED_OUT, NOW)));
    assertEquals(List.of(), heardOf(new PasswordChanged(USER, NOW)));
  }
}
