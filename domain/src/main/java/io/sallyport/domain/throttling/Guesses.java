package io.sallyport.domain.throttling;

import java.time.Duration;
import java.time.Instant;

/**
 * How many wrong passwords followed one another, for each key; what is counted is kept through any
 * breakdown. Reached only inside a transaction.
 */
public interface Guesses {

  /** How long after the latest attempt a count means nothing any more. */
  Duration LIFETIME = Duration.ofDays(30);

  /**
   * Counts an attempt as wrong before anybody knows: one conditional statement. However many ask at
   * once, on however many nodes, no two go on by the same count. Under such a race one may be told
   * to wait for the first wait, where a longer one is due.
   *
   * @return counted under {@link Guess#familiarKey} if {@link Familiars} has seen the place within
   *     its lifetime, and under {@link Guess#key} otherwise; only {@link GuessVerdict.GoOn} leaves
   *     anything behind
   */
  GuessVerdict reserve(Guess guess, GuessPolicy policy, Instant now);

  /** Takes one attempt back, with the wait after it, because nothing was compared. */
  void takeBack(String key);

  /** Forgets all attempts under a key, because one was right. */
  void forget(String key);

  /**
   * Forgets keys whose latest attempt is as old as that or older, without waiting for anyone.
   *
   * @param most how many at most
   * @return how many
   */
  int deleteUnused(Instant since, int most);
}
