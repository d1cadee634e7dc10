package io.sallyport.bootstrap.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for what no right server does, whatever was killed meanwhile. Knows only what clients saw,
 * and holds nothing against the server that could also be the fault of an answer that was lost.
 *
 * @param graceNanos how long a consumed refresh token may be shown again
 * @param slackNanos by how much the clocks of server and clients may differ over that time
 */
record HistoryCheck(long graceNanos, long slackNanos) {

  List<Fault> faults(History history) {
    return Stream.of(
            new RefreshRules(graceNanos + slackNanos).faults(history),
            history.byUser().values().stream()
                .map(History::of)
                .flatMap(new SessionRules(graceNanos - slackNanos)::faults),
            new OnceRules().faults(history),
            history.of(Operation.Kind.ME).stream()
                .filter(HistoryCheck::isExpired)
                .map(expired -> Fault.of(Fault.Kind.EXPIRED_ACCEPTED, expired)))
        .flatMap(faults -> faults)
        .toList();
  }

  private static boolean isExpired(Operation operation) {
    return operation.outcome() == Operation.Outcome.OK
        && operation.expiry() != null
        && operation.span().start() >= operation.expiry().notAfter();
  }
}
