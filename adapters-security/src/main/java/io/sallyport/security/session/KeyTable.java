package io.sallyport.security.session;

import java.time.Instant;
import java.util.Optional;

/** The keys of our tokens, each with the one algorithm it is for. Safe for use by many threads. */
interface KeyTable {

  /** The key that signs at that instant. */
  JwtKey signer(Instant now);

  /** The key that tokens of this {@code kid} are verified by, if it is one of ours. */
  Optional<JwtKey> find(String id);
}
