package io.sallyport.domain.idempotency;

import io.sallyport.domain.shared.Secret;
import java.time.Duration;
import java.util.function.Function;

/**
 * Does what is asked for once, however often it is asked under one key within {@link #LIFETIME},
 * across restarts and nodes, and gives every time the answer of the first.
 */
public interface AnswerOnce {

  /** How long an answer is kept: 24 hours. */
  Duration LIFETIME = Duration.ofHours(24);

  /**
   * @param replayed whether the answer is of an earlier attempt
   */
  record Answer(Secret text, boolean replayed) {}

  /**
   * How to do it and what to say.
   *
   * @param work asks the driving port, and gives it the {@code Once} in its command; what it throws
   *     is thrown on and not kept, because it had no effect
   * @param answer turns the result into text; pure, and called before the effect is committed
   */
  record Work<R>(Function<Once<R>, R> work, Function<R, Secret> answer) {}

  /**
   * @throws IdempotencyRefusal.KeyReused if the key came with another body before
   * @throws IdempotencyRefusal.InProgress if an earlier attempt has not ended yet
   */
  <R> Answer handle(Attempt attempt, Work<R> work);
}
