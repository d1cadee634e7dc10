package io.sallyport.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.password.PasswordHasherContract;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BulkheadPasswordHasherTest implements PasswordHasherContract {

  private static final long PATIENCE_SECONDS = 20;

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final GatedHasher gated = new GatedHasher();
  private final AtomicLong nanos = new AtomicLong();
  private final RecordedHashes observed = new RecordedHashes();
  private @Nullable BulkheadPasswordHasher opened;

  @Override
  public PasswordHasher hasher() {
    return bulkhead(new QuickPasswordHasher(), 2, 4);
  }

  @AfterEach
  void let_everyone_go() {
    gated.gate.release(1_000);
    callers.shutdownNow();
    if (opened != null) {
      opened.close();
    }
  }

  @Test
  void works_on_named_daemon_threads_and_asks_nobody_about_renewal() {
    var seen = new AtomicReference<Thread>();
    var hasher =
        bulkhead(
            new PasswordHasher() {
              @Override
              public PasswordHash hash(Password password) {
                seen.set(Thread.currentThread());
                return PasswordHash.of("x");
              }

              @Override
              public boolean verify(Password password, @Nullable PasswordHash hash) {
                return true;
              }

              @Override
              public boolean needsRehash(PasswordHash hash) {
                seen.set(Thread.currentThread());
                return true;
              }
            },
            1,
            1);
    hasher.hash(password("a"));
    Thread worker = Objects.requireNonNull(seen.get());
    assertEquals("password-hash-1", worker.getName());
    assertTrue(worker.isDaemon());
    assertTrue(hasher.needsRehash(PasswordHash.of("x")));
    assertSame(Thread.currentThread(), seen.get());
  }

  @Test
  void tells_the_inner_one_what_to_expect_without_waiting_for_a_thread() {
    var hasher = bulkhead(gated, 1, 1);
    hasher.expect(PasswordHash.of("costly"));
    assertEquals(List.of(PasswordHash.of("costly")), List.copyOf(gated.expected));
  }

  @Tag("ASVS-2.4.1")
  @Test
  void refuses_what_neither_runs_nor_waits_and_harms_nothing_else() throws Exception {
    var hasher = bulkhead(gated, 2, 3);
    List<Future<PasswordHash>> accepted =
        List.of(
            ask(hasher, "a"),
            ask(hasher, "b"),
            ask(hasher, "c"),
            ask(hasher, "d"),
            ask(hasher, "e"));
    until(() -> gated.begun.size() == 2 && hasher.waiting() == 3);

    var refused = assertThrows(HashingOverloaded.class, () -> hasher.hash(password("f")));
    assertThrows(HashingOverloaded.class, () -> hasher.verify(password("f"), null));
    assertEquals(Refusal.Kind.OVERLOADED, refused.kind());
    assertEquals(Optional.of(Duration.ofSeconds(1)), refused.retryAfter());
    assertEquals(2, gated.most.get(), "more at once than there are threads");

    gated.gate.release(5);
    for (Future<PasswordHash> each : accepted) {
      assertNotNull(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    assertEquals(2, gated.most.get(), "more at once than there are threads");
    gated.gate.release();
    assertNotNull(hasher.hash(password("f")));
  }

  @Test
  void serves_those_who_wait_in_the_order_they_came() throws Exception {
    var hasher = bulkhead(gated, 1, 3);
    Future<PasswordHash> first = ask(hasher, "a");
    until(() -> gated.begun.size() == 1);
    Future<PasswordHash> second = ask(hasher, "b");
    until(() -> hasher.waiting() == 1);
    Future<PasswordHash> third = ask(hasher, "c");
    until(() -> hasher.waiting() == 2);
    gated.gate.release(3);
    for (Future<PasswordHash> each : List.of(first, second, third)) {
      each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertEquals(List.of("a", "b", "c"), List.copyOf(gated.begun));
  }

  @Test
  void says_how_long_those_who_wait_will_take() {
    var hasher = bulkhead(gated, 1, 2);
    gated.gate.release();
    gated.nanosPerHash = 2_500_000_000L;
    hasher.hash(password("a"));
    for (String text : List.of("b", "c", "d")) {
      Future<PasswordHash> unused = ask(hasher, text);
    }
    until(() -> gated.begun.size() == 2 && hasher.waiting() == 2);
    var refused = assertThrows(HashingOverloaded.class, () -> hasher.hash(password("e")));
    // Three hashes of 2.5 s on one thread are 7.5 s.
    assertEquals(Optional.of(Duration.ofSeconds(8)), refused.retryAfter());
  }

  @Test
  void learns_slowly_how_long_a_hash_takes() {
    var hasher = bulkhead(gated, 1, 1);
    gated.gate.release(2);
    gated.nanosPerHash = 8_000_000_000L;
    hasher.hash(password("a"));
    gated.nanosPerHash = 0;
    hasher.hash(password("b"));
    Future<PasswordHash> unused = ask(hasher, "c");
    Future<PasswordHash> unusedToo = ask(hasher, "d");
    until(() -> gated.begun.size() == 3 && hasher.waiting() == 1);
    var refused = assertThrows(HashingOverloaded.class, () -> hasher.hash(password("e")));
    // From 8 s an eighth of the way to nothing is 7 s; two of them wait or run.
    assertEquals(Optional.of(Duration.ofSeconds(14)), refused.retryAfter());
  }

  @Test
  void forgets_the_work_of_a_caller_who_is_interrupted() throws Exception {
    var hasher = bulkhead(gated, 1, 2);
    Future<PasswordHash> running = ask(hasher, "a");
    until(() -> gated.begun.size() == 1);
    var flag = new AtomicBoolean();
    var thrown = new AtomicReference<RuntimeException>();
    var caller =
        new Thread(
            () -> {
              try {
                hasher.hash(password("b"));
              } catch (HashingOverloaded refused) {
                thrown.set(refused);
                flag.set(Thread.currentThread().isInterrupted());
              }
            });
    caller.start();
    until(() -> hasher.waiting() == 1);
    caller.interrupt();
    caller.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertInstanceOf(HashingOverloaded.class, thrown.get());
    assertTrue(flag.get(), "the interruption was swallowed");
    assertEquals(0, hasher.waiting());
    gated.gate.release(2);
    running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    hasher.hash(password("c"));
    assertEquals(List.of("a", "c"), List.copyOf(gated.begun));
  }

  @Test
  void hands_on_what_is_thrown_inside_as_it_is() {
    for (Throwable thrown :
        List.of(new IllegalStateException("broken"), new StackOverflowError("deep"))) {
      gated.thrown = thrown;
      gated.gate.release();
      var hasher = bulkhead(gated, 1, 1);
      assertSame(thrown, assertThrows(thrown.getClass(), () -> hasher.hash(password("a"))));
      gated.thrown = null;
      gated.gate.release();
      assertNotNull(hasher.hash(password("a")), "the thread did not survive");
      hasher.close();
    }
  }

  @Test
  void finishes_what_waits_before_it_closes() throws Exception {
    var hasher = bulkhead(gated, 1, 2);
    Future<PasswordHash> first = ask(hasher, "a");
    Future<PasswordHash> second = ask(hasher, "b");
    until(() -> gated.begun.size() == 1 && hasher.waiting() == 1);
    var closer = new Thread(hasher::close);
    closer.start();
    until(() -> closer.getState() == Thread.State.TIMED_WAITING);
    gated.gate.release(2);
    closer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertFalse(closer.isAlive());
    assertNotNull(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertNotNull(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertThrows(HashingOverloaded.class, () -> hasher.hash(password("c")));
  }

  @Test
  void refuses_what_waits_when_closing_is_interrupted() throws Exception {
    var hasher = bulkhead(gated, 1, 2);
    Future<PasswordHash> running = ask(hasher, "a");
    until(() -> gated.begun.size() == 1);
    Future<PasswordHash> waiting = ask(hasher, "b");
    until(() -> hasher.waiting() == 1);
    var closer =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              hasher.close();
            });
    closer.start();
    var failed =
        assertThrows(
            ExecutionException.class, () -> waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertInstanceOf(HashingOverloaded.class, failed.getCause());
    gated.gate.release();
    closer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertFalse(closer.isAlive());
    assertNotNull(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void tells_how_long_each_waited_and_took() throws Exception {
    var hasher = bulkhead(gated, 1, 2);
    gated.nanosPerHash = 300;
    Future<PasswordHash> first = ask(hasher, "a");
    until(() -> gated.begun.size() == 1);
    Future<PasswordHash> second = ask(hasher, "b");
    until(() -> hasher.waiting() == 1);
    assertEquals(1, hasher.working());
    gated.gate.release();
    first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    gated.gate.release();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertEquals(List.of("0 300", "300 300"), List.copyOf(observed.hashed));
    assertEquals(0, observed.refused.get());
  }

  @Test
  void tells_of_every_refusal_and_of_nothing_that_failed() {
    var hasher = bulkhead(gated, 1, 1);
    gated.thrown = new IllegalStateException("broken");
    gated.gate.release();
    assertThrows(IllegalStateException.class, () -> hasher.hash(password("a")));
    Future<PasswordHash> unused = ask(hasher, "b");
    Future<PasswordHash> unusedToo = ask(hasher, "c");
    until(() -> gated.begun.size() == 2 && hasher.waiting() == 1);
    assertThrows(HashingOverloaded.class, () -> hasher.hash(password("d")));
    assertThrows(HashingOverloaded.class, () -> hasher.verify(password("d"), null));
    assertEquals(2, observed.refused.get());
    assertEquals(List.of(), List.copyOf(observed.hashed));
  }

  @Test
  void needs_a_thread_and_a_place_to_wait() {
    assertThrows(IllegalArgumentException.class, () -> new BulkheadPasswordHasher(gated, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new BulkheadPasswordHasher(gated, 1, 0));
  }

  private BulkheadPasswordHasher bulkhead(PasswordHasher inner, int parallelism, int capacity) {
    opened = new BulkheadPasswordHasher(inner, parallelism, capacity, observed, nanos::get);
    return opened;
  }

  private Future<PasswordHash> ask(PasswordHasher hasher, String text) {
    return callers.submit(() -> hasher.hash(password(text)));
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "waited in vain");
      Thread.onSpinWait();
    }
  }

  private static Password password(String text) {
    return new Password(Secret.of(text));
  }

  /** What the observer is told: nanoseconds waited and worked. */
  private static final class RecordedHashes implements HashingObserver {

    private final ConcurrentLinkedQueue<String> hashed = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();

    @Override
    public void hashed(long waitedNanos, long workedNanos) {
      hashed.add(waitedNanos + " " + workedNanos);
    }

    @Override
    public void refused() {
      refused.incrementAndGet();
    }
  }

  /** Lets one hash through for each permit of its gate, and tells a clock how long it took. */
  private final class GatedHasher implements PasswordHasher {

    private final Semaphore gate = new Semaphore(0);
    private final ConcurrentLinkedQueue<String> begun = new ConcurrentLinkedQueue<>();
    private final AtomicLong now = new AtomicLong();
    private final AtomicLong most = new AtomicLong();
    private final ConcurrentLinkedQueue<PasswordHash> expected = new ConcurrentLinkedQueue<>();
    private volatile long nanosPerHash;
    private volatile @Nullable Throwable thrown;

    @Override
    public void expect(PasswordHash inUse) {
      expected.add(inUse);
    }

    @Override
    public PasswordHash hash(Password password) {
      // Counted before it is announced: whoever waits for the announcement reads the count.
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      begun.add(password.secret().reveal());
      try {
        gate.acquire();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException("interrupted", interrupted);
      } finally {
        now.decrementAndGet();
      }
      nanos.addAndGet(nanosPerHash);
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      return PasswordHash.of("hash");
    }

    @Override
    public boolean verify(Password password, @Nullable PasswordHash hash) {
      return hash(password).equals(hash);
    }

    @Override
    public boolean needsRehash(PasswordHash hash) {
      return false;
    }
  }
}
