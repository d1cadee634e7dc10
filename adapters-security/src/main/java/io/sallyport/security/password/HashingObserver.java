package io.sallyport.security.password;

/** Is told how hashes fare, to measure them. Must be safe for use by many threads. */
public interface HashingObserver {

  /**
   * A password was hashed or verified. Called on the thread that asked.
   *
   * @param waitedNanos how long it waited for a thread
   * @param workedNanos how long it took after that
   */
  void hashed(long waitedNanos, long workedNanos);

  /** One was refused: too many wait already, or the hasher closes. */
  void refused();
}
