package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Expiry;
import io.sallyport.bootstrap.history.Operation.Kind;
import io.sallyport.bootstrap.history.Operation.Outcome;
import io.sallyport.bootstrap.history.Operation.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A history written by hand: each thing begins when the one before has ended, or where told. */
final class Told {

  private static final String USER = "ada";

  private final List<Operation> operations = new ArrayList<>();
  private long clock;
  private @Nullable Span nextSpan;

  /** The session s, opened with the refresh token r1. */
  static Told ofOneSession() {
    return new Told().logIn(Outcome.OK, "key", "s");
  }

  /** When the next operation begins and ends, instead of after the one before. */
  Told during(long start, long end) {
    nextSpan = new Span(start, end);
    clock = Math.max(clock, end);
    return this;
  }

  /** Nothing happens for a while. */
  Told later(long nanos) {
    clock += nanos;
    return this;
  }

  Told register(Outcome outcome, @Nullable String id) {
    return add(Kind.REGISTER, null, "registration", id, outcome, null);
  }

  Told logIn(Outcome outcome, String key, @Nullable String session) {
    return add(Kind.LOG_IN, session, key, null, outcome, null);
  }

  Told refresh(String shown, String received) {
    return add(Kind.REFRESH, "s", shown, received, Outcome.OK, null);
  }

  Told refreshWithout(Outcome outcome, String shown) {
    return add(Kind.REFRESH, "s", shown, null, outcome, null);
  }

  Told me(Outcome outcome) {
    return me(outcome, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  Told me(Outcome outcome, long notBefore, long notAfter) {
    return add(Kind.ME, "s", null, null, outcome, new Expiry(notBefore, notAfter));
  }

  Told listed(String session) {
    return add(Kind.LISTED, session, null, null, Outcome.OK, null);
  }

  /** Something that ends sessions. */
  Told end(Kind kind, Outcome outcome, @Nullable String session) {
    return add(kind, session, null, null, outcome, null);
  }

  List<Fault.Kind> faults(long grace) {
    return new HistoryCheck(grace, 0)
        .faults(History.of(operations)).stream().map(Fault::kind).distinct().sorted().toList();
  }

  private Told add(
      Kind kind,
      @Nullable String session,
      @Nullable String shown,
      @Nullable String received,
      Outcome outcome,
      @Nullable Expiry expiry) {
    Span span = nextSpan == null ? new Span(clock + 1, clock + 2) : nextSpan;
    nextSpan = null;
    clock = Math.max(clock, span.end());
    operations.add(new Operation(kind, USER, session, shown, received, span, outcome, expiry));
    return this;
  }
}
