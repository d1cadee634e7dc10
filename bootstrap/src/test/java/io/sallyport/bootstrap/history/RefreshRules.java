package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One refresh token, one successor; and an older one is good for nothing.
 *
 * @param graceNanos after that long a consumed token is too old
 */
record RefreshRules(long graceNanos) {

  Stream<Fault> faults(History history) {
    var granted =
        History.of(
            history.of(Kind.REFRESH).stream()
                .filter(refresh -> refresh.outcome() == Operation.Outcome.OK)
                .toList());
    Map<String, List<Operation>> byShown = granted.by(Kind.REFRESH, Operation::shown);
    return granted.operations().stream().flatMap(refresh -> faults(refresh, byShown));
  }

  private Stream<Fault> faults(Operation refresh, Map<String, List<Operation>> byShown) {
    List<Fault> faults = new ArrayList<>();
    for (Operation before : byShown.getOrDefault(refresh.shown(), List.of())) {
      boolean earlier = before.span().start() < refresh.span().start();
      if (earlier && !String.valueOf(before.received()).equals(refresh.received())) {
        faults.add(Fault.of(Fault.Kind.DOUBLE_REFRESH, before, refresh));
      }
      // It was consumed at the end of that one at the latest.
      if (before.span().end() + graceNanos < refresh.span().start()) {
        faults.add(Fault.of(Fault.Kind.LATE_REFRESH, before, refresh));
      }
    }
    for (Operation after : byShown.getOrDefault(refresh.received(), List.of())) {
      if (after.span().isBefore(refresh.span())) {
        faults.add(Fault.of(Fault.Kind.OLD_TOKEN_REFRESHED, after, refresh));
      }
    }
    return faults.stream();
  }
}
