package io.sallyport.bootstrap.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.shared.UseCase.Done;
import org.junit.jupiter.api.Test;

class UseCaseTimerTest {

  private static final RevokeToken.Command TOKEN =
      new RevokeToken.Command(new Actor.Visitor(), Secret.of("a token"));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private UseCase<RevokeToken.Command, Done> timed(RevokeToken useCase) {
    return new UseCaseTimer(registry).around(RevokeToken.class, useCase);
  }

  private long count(String outcome) {
    return registry
        .get("sallyport.use_cases")
        .tags("use_case", "RevokeToken", "outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void counts_what_succeeds() {
    var timed = timed(token -> Done.DONE);

    timed.handle(TOKEN);
    timed.handle(TOKEN);

    assertEquals(2, count("success"));
  }

  @Test
  void counts_refusals_by_their_code_and_throws_them_on() {
    var refusal = new InvalidToken();
    var timed =
        timed(
            token -> {
              throw refusal;
            });

    assertEquals(refusal, assertThrows(InvalidToken.class, () -> timed.handle(TOKEN)));

    assertEquals(1, count(refusal.code()));
    assertEquals(0, count("success"));
  }

  @Test
  void counts_everything_else_as_an_error() {
    var timed =
        timed(
            token -> {
              throw new IllegalStateException("a bug");
            });

    assertThrows(IllegalStateException.class, () -> timed.handle(TOKEN));

    assertEquals(1, count("error"));
  }
}
