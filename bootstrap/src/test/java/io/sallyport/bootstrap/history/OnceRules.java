package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Kind;
import io.sallyport.bootstrap.history.Operation.Outcome;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A registration that is sent again under one idempotency key is done once, and a log-in opens one
 * session at most.
 */
record OnceRules() {

  Stream<Fault> faults(History history) {
    return Stream.of(
            twice(history),
            lostAnswers(history),
            history.byUser().values().stream().map(History::of).flatMap(OnceRules::unasked))
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> twice(History history) {
    return history.by(Kind.REGISTER, Operation::shown).values().stream()
        .map(sameKey -> sameKey.stream().filter(one -> one.outcome() == Outcome.OK).toList())
        .flatMap(
            done ->
                done.stream()
                    .filter(one -> !Objects.equals(done.get(0).received(), one.received()))
                    .map(one -> Fault.of(Fault.Kind.DONE_TWICE, done.get(0), one)));
  }

  /** Everyone registers with an address of their own, so only their own attempt can have it. */
  private static Stream<Fault> lostAnswers(History history) {
    return history.by(Kind.REGISTER, Operation::shown).values().stream()
        .flatMap(
            sameKey ->
                sameKey.stream()
                    .filter(one -> one.outcome() == Outcome.REFUSED)
                    .limit(1)
                    .map(no -> Fault.of(Fault.Kind.ANSWER_LOST, sameKey.get(0), no)));
  }

  /** More live sessions than there were log-ins, those included of which nothing was heard. */
  private static Stream<Fault> unasked(History ofUser) {
    Set<String> heardOf =
        ofUser.of(Kind.LOG_IN).stream()
            .filter(one -> one.outcome() == Outcome.OK)
            .map(one -> String.valueOf(one.session()))
            .collect(Collectors.toSet());
    long unheard =
        ofUser.by(Kind.LOG_IN, Operation::shown).values().stream()
            .filter(sameKey -> sameKey.stream().noneMatch(one -> one.outcome() == Outcome.OK))
            .filter(sameKey -> sameKey.stream().anyMatch(Operation::mayHaveHappened))
            .count();
    return ofUser.by(Kind.LISTED, Operation::session).entrySet().stream()
        .filter(stranger -> !heardOf.contains(stranger.getKey()))
        .skip(unheard)
        .map(stranger -> Fault.of(Fault.Kind.DONE_TWICE, stranger.getValue().get(0)));
  }
}
