package io.sallyport.security.key;

import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The key pairs as last read, so that no request waits for them. {@link #reading} reads them every
 * ten seconds, and a token that names an unknown one at most once a second, however many are shown.
 * While the database is away, what was read last stays. Safe for use by many threads.
 */
public final class KeyCache implements StoredKeys {

  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Supplier<List<SigningKey>> stored;
  private final LongSupplier counter;
  private volatile List<SigningKey> known = List.of();
  private @Nullable Attempt latest;

  /**
   * @param at the counter when it was over
   * @param outage why nothing was read
   */
  private record Attempt(long at, @Nullable StoresUnavailable outage) {}

  /**
   * @param stored asks for all of them, the newest first
   */
  public KeyCache(Supplier<List<SigningKey>> stored) {
    this(stored, System::nanoTime);
  }

  /**
   * @param counter nanoseconds, as {@link System#nanoTime()}
   */
  KeyCache(Supplier<List<SigningKey>> stored, LongSupplier counter) {
    this.stored = stored;
    this.counter = counter;
  }

  @Override
  public List<SigningKey> known() {
    return known;
  }

  /**
   * @throws StoresUnavailable if they cannot be read, or could not a moment ago: then nobody knows
   *     whether the token is ours
   */
  @Override
  public synchronized List<SigningKey> reread() {
    Attempt before = latest;
    if (before == null || counter.getAsLong() - before.at() >= PAUSE_NANOS) {
      read();
    } else if (before.outage() != null) {
      throw before.outage();
    }
    return known;
  }

  /**
   * Reads all of them.
   *
   * @throws StoresUnavailable if they cannot be read; what was read last stays
   */
  public synchronized void read() {
    @Nullable StoresUnavailable outage = null;
    try {
      known = List.copyOf(stored.get());
    } catch (StoresUnavailable away) {
      outage = away;
      throw away;
    } finally {
      latest = new Attempt(counter.getAsLong(), outage);
    }
  }

  /** Reads all of them on every node, every ten seconds. */
  public Job reading() {
    return Job.onEveryNode(
        "key_cache",
        INTERVAL,
        budget -> {
          read();
          return JobResult.nothing();
        });
  }
}
