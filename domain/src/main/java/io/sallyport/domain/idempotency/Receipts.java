package io.sallyport.domain.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The keys that are taken, and the answers kept under them. Reached only inside a transaction. */
public interface Receipts {

  /**
   * Takes a key, if it is free: never taken, expired, or taken by an attempt that has failed. One
   * conditional statement.
   *
   * @return false, with nothing changed, if it is not free
   */
  boolean reserve(Reservation reservation, Instant now);

  /** What is known of a key that has not expired. */
  Optional<Reservation> find(String name, Instant now);

  /**
   * Keeps the answer, in the transaction of what it answers.
   *
   * @throws IdempotencyRefusal.InProgress if another attempt has taken the key over; the effect
   *     must be forgotten with it
   */
  void keep(Receipt receipt);

  /** Frees a key, if it is still this attempt's and has no answer. */
  void release(String name, UUID attempt);

  /**
   * Forgets what has expired, without waiting for anyone.
   *
   * @param most how many at most
   * @return how many
   */
  int removeExpired(Instant now, int most);
}
