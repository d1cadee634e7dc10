package io.sallyport.domain.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The keys that are taken, and what was made under them. Reached only inside a transaction. */
public interface IdempotencyRecords {

  /**
   * Takes a key, if it is free: never taken, expired, or taken by an attempt that has failed. One
   * conditional statement.
   *
   * @return false, with nothing changed, if it is not free
   */
  boolean reserve(IdempotencyRecord record, Instant now);

  /** What is known of a key that has not expired. */
  Optional<IdempotencyRecord> find(String name, Instant now);

  /**
   * Notes what was made, in the transaction of its creation.
   *
   * @throws IdempotencyRefusal.InProgress if another attempt has taken the key over, or the key was
   *     completed already, by this same attempt too; the creation must be forgotten with it
   */
  void complete(TakenKey key, UUID created);

  /** Frees a key, if it is still this attempt's and nothing was made. */
  void release(TakenKey key);

  /**
   * Forgets what has expired, without waiting for anyone.
   *
   * @param most how many at most
   * @return how many
   */
  int deleteExpired(Instant now, int most);
}
