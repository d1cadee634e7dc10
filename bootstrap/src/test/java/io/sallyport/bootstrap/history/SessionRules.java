package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Kind;
import io.sallyport.bootstrap.history.Operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is over stays over, and what nobody ended is not. For the history of one user.
 *
 * @param graceNanos after that long a consumed token may be too old
 */
record SessionRules(long graceNanos) {

  Stream<Fault> faults(History ofUser) {
    Map<String, List<Operation>> opened =
        History.of(ofUser.operations().stream().filter(one -> one.outcome() == Outcome.OK).toList())
            .by(Kind.LOG_IN, Operation::session);
    return Stream.concat(
        opened.keySet().stream()
            .flatMap(session -> faults(session, opened.get(session).get(0), ofUser)),
        lostAccounts(ofUser));
  }

  private Stream<Fault> faults(String session, Operation opening, History ofUser) {
    List<Operation> shown =
        ofUser.operations().stream()
            .filter(one -> one.showsSession() || one.kind() == Kind.LISTED)
            .filter(one -> session.equals(one.session()))
            .toList();
    return Stream.concat(
        resurrections(session, opening, shown, ofUser), losses(session, shown, ofUser));
  }

  private static Stream<Fault> resurrections(
      String session, Operation opening, List<Operation> shown, History ofUser) {
    List<Operation> overAfter =
        ofUser.operations().stream()
            .filter(one -> isEnd(one, session, opening) || isNo(one, session))
            .toList();
    return shown.stream()
        .filter(one -> one.outcome() == Outcome.OK)
        .flatMap(
            let ->
                overAfter.stream()
                    .filter(over -> over.span().isBefore(let.span()))
                    .limit(1)
                    .map(over -> Fault.of(Fault.Kind.RESURRECTED, over, let)));
  }

  /** Ended for sure, because it was there before the end was asked for. */
  private static boolean isEnd(Operation one, String session, Operation opening) {
    return one.outcome() == Outcome.OK
        && one.ends(opening.user(), session)
        && opening.span().isBefore(one.span());
  }

  private static boolean isNo(Operation one, String session) {
    return one.saysOver() && session.equals(one.session());
  }

  private Stream<Fault> losses(String session, List<Operation> shown, History ofUser) {
    List<Operation> refreshes = shown.stream().filter(one -> one.kind() == Kind.REFRESH).toList();
    return shown.stream()
        .filter(Operation::saysOver)
        .limit(1)
        .filter(no -> !mayBeEnded(no, session, ofUser))
        .filter(no -> refreshes.stream().noneMatch(one -> mayBeTheft(one, refreshes, no)))
        .map(no -> Fault.of(Fault.Kind.LOST, no));
  }

  private static boolean mayBeEnded(Operation no, String session, History ofUser) {
    return ofUser.operations().stream()
        .anyMatch(
            one ->
                one.mayHaveHappened()
                    && one.ends(no.user(), session)
                    && one.span().start() < no.span().end());
  }

  /**
   * Whether this refresh may have shown a token that was too old by then, and so ended the session.
   */
  private boolean mayBeTheft(Operation refresh, List<Operation> refreshes, Operation no) {
    if (refresh.span().start() > no.span().end()) {
      return false;
    }
    Set<String> successors =
        refreshes.stream()
            .filter(one -> one.outcome() == Outcome.OK)
            .filter(one -> String.valueOf(one.shown()).equals(refresh.shown()))
            .map(one -> String.valueOf(one.received()))
            .collect(Collectors.toSet());
    return refreshes.stream()
        .filter(other -> !other.equals(refresh) && other.mayHaveHappened())
        .anyMatch(
            other ->
                successors.contains(String.valueOf(other.shown()))
                    ? other.span().start() < refresh.span().end()
                    : String.valueOf(other.shown()).equals(refresh.shown())
                        && other.span().start() + graceNanos < refresh.span().end());
  }

  private static Stream<Fault> lostAccounts(History ofUser) {
    return ofUser.operations().stream()
        .filter(one -> one.is(Kind.LOG_IN, Outcome.REFUSED))
        .flatMap(
            no ->
                ofUser.of(Kind.REGISTER).stream()
                    .filter(one -> one.outcome() == Outcome.OK && one.span().isBefore(no.span()))
                    .limit(1)
                    .filter(registered -> !mayBeShutOut(no, ofUser))
                    .map(registered -> Fault.of(Fault.Kind.LOST, registered, no)));
  }

  private static boolean mayBeShutOut(Operation no, History ofUser) {
    return ofUser.operations().stream()
        .filter(one -> one.kind() == Kind.DEACTIVATE || one.kind() == Kind.ERASE)
        .anyMatch(one -> one.mayHaveHappened() && one.span().start() < no.span().end());
  }
}
