package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionEnded;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ToldRefreshesTest {

  private static final Secret TOKEN = Secret.of("a refresh token");
  private static final SessionId ID =
      new SessionId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));

  private static List<String> heardOf(RuntimeException refusal) {
    var told =
        new ToldRefreshes(
            token -> {
              throw refusal;
            });
    try (var heard = new Heard(RefreshSession.class)) {
      assertSame(refusal, assertThrows(RuntimeException.class, () -> told.handle(TOKEN)));
      return heard.lines();
    }
  }

  @Test
  void tells_which_session_theft_ended_and_no_token() {
    assertEquals(
        List.of("WARN event=\"session_ended\" reason=\"refresh_reuse\" session_id=\"" + ID + "\""),
        heardOf(new SessionEnded(ID, EndReason.REFRESH_REUSE)));
  }

  @Test
  void is_silent_about_what_happens_every_day() {
    assertEquals(List.of(), heardOf(new SessionEnded(ID, null)));
    assertEquals(List.of(), heardOf(new InvalidRefreshToken()));
  }

  @Test
  void hands_out_the_tokens_untouched() {
    var tokens = new Tokens(ID, TOKEN, Duration.ofMinutes(1), TOKEN, Duration.ofDays(1));

    assertSame(tokens, new ToldRefreshes(token -> tokens).handle(TOKEN));
  }
}
