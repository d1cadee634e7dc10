package io.sallyport.domain.throttling;

import java.time.Instant;

/**
 * How far every limit is used up, for each key. May be forgotten when the store breaks down, but
 * never in any other way while it matters. Reached only inside a transaction.
 */
public interface RateLimits {

  /**
   * Counts a request, if it is within the limit: one conditional statement. However many ask at
   * once, on however many nodes, never one too many is allowed; under such a race a few may be
   * refused that were not too many.
   *
   * @param key a digest, so that what is kept names nobody; of one limit only
   * @return {@link Verdict.Allowed} or {@link Verdict.Refused}; a refusal leaves nothing behind
   */
  Verdict take(RateLimit limit, String key, Instant now);

  /**
   * Forgets keys that nobody has used for so long that their limit has been whole again since then,
   * without waiting for anyone.
   *
   * @param most how many at most
   * @return how many
   */
  int deleteWhole(Instant since, int most);
}
