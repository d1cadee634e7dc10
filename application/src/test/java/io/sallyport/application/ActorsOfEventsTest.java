package io.sallyport.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.testkit.event.RecordedEvents.Recorded;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case tells whose doing it was, and from where they asked. */
final class ActorsOfEventsTest {

  static Stream<Doing<?>> doings() {
    return Doing.all();
  }

  @ParameterizedTest
  @MethodSource("doings")
  <A extends Actor> void are_those_who_did_it(Doing<A> doing) {
    var world = new World();
    A actor = doing.actor().apply(world);

    doing.deed().accept(world, actor);

    List<Recorded> told = world.events.withActors();
    assertEquals(doing.events(), told.stream().map(one -> one.event().type()).toList());
    assertEquals(
        Collections.nCopies(told.size(), actor), told.stream().map(Recorded::actor).toList());
  }

  /** A port that is added is added to these, too. */
  @Test
  void are_looked_at_for_every_port() {
    Set<String> ports =
        Stream.of(UserPorts.class, PasswordPorts.class, SessionPorts.class, IdempotencyPorts.class)
            .flatMap(group -> Arrays.stream(group.getRecordComponents()))
            .map(port -> port.getType().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        ports, Doing.all().map(Doing::port).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void are_looked_at_for_every_event() {
    assertEquals(
        Set.of(
            "user.registered",
            "user.renamed",
            "user.activated",
            "user.deactivated",
            "user.erased",
            "roles.changed",
            "password.changed",
            "session.started",
            "session.ended",
            "refresh.repeated",
            "all_sessions.ended",
            "guessing.stopped"),
        Doing.all().flatMap(doing -> doing.events().stream()).collect(Collectors.toSet()));
  }
}
