package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Expiry;
import io.sallyport.bootstrap.history.Operation.Kind;
import io.sallyport.bootstrap.history.Operation.Outcome;
import io.sallyport.bootstrap.history.Operation.Span;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes down what many clients do. */
final class Recorder {

  private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acknowledged = new AtomicInteger();

  /** What an operation is about; what came of it is added when it has ended. */
  record Begun(
      Kind kind,
      String user,
      @Nullable String session,
      @Nullable String shown,
      @Nullable Expiry expiry,
      long start) {

    static Begun of(Kind kind, String user, @Nullable String session, @Nullable String shown) {
      return new Begun(kind, user, session, shown, null, System.nanoTime());
    }

    Begun showing(Expiry ofToken) {
      return new Begun(kind, user, session, shown, ofToken, start);
    }

    /** It has turned out which session it was about. */
    Begun about(String thatSession) {
      return new Begun(kind, user, thatSession, shown, expiry, start);
    }
  }

  Outcome ended(Begun begun, Outcome outcome, @Nullable String received) {
    if (outcome == Outcome.OK) {
      acknowledged.incrementAndGet();
    }
    operations.add(
        new Operation(
            begun.kind(),
            begun.user(),
            begun.session(),
            begun.shown(),
            received,
            new Span(begun.start(), System.nanoTime()),
            outcome,
            begun.expiry()));
    return outcome;
  }

  /** How many were acknowledged. */
  int acknowledged() {
    return acknowledged.get();
  }

  Collection<Operation> operations() {
    return operations;
  }
}
