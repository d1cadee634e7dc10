package io.sallyport.domain.key;

import java.time.Instant;

/** Makes key pairs. May take a second, so it is never called inside a transaction. */
public interface KeyMaker {

  /** A fresh pair, its private part sealed. */
  SigningKey make(KeyAlgorithm algorithm, long number, Instant createdAt, Instant signsFrom);

  /** Whether its private part was sealed under a key that is known, so that it can sign. */
  boolean canSignWith(SigningKey key);
}
