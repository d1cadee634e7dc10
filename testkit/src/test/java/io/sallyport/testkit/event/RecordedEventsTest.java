package io.sallyport.testkit.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.UserErased;
import io.sallyport.domain.user.UserRenamed;
import io.sallyport.testkit.event.RecordedEvents.Recorded;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import io.sallyport.testkit.user.SampleUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RecordedEventsTest {

  private static final Actor VISITOR = new Actor.Visitor(new Origin("192.0.2.1", null, "a-1"));
  private static final Actor OPERATOR = new Actor.Operator();

  private final RecordedEvents events = new RecordedEvents();
  private final UserId ada = new UserId(UUID.randomUUID());
  private final UserRenamed renamed = new UserRenamed(ada, SampleUsers.REGISTERED);
  private final UserErased erased = new UserErased(ada, SampleUsers.REGISTERED);

  @Test
  void remembers_what_was_committed_in_order_and_by_kind() {
    events.afterCommit(renamed, VISITOR);
    events.afterCommit(erased, OPERATOR);

    assertEquals(List.of(renamed, erased), events.all());
    assertEquals(List.of(erased), events.of(UserErased.class));
    assertEquals(
        List.of(new Recorded(renamed, VISITOR), new Recorded(erased, OPERATOR)),
        events.withActors());
  }

  @Test
  void takes_nothing_for_done_before_the_commit() {
    new InMemoryTransactions()
        .inTransaction(
            stores -> {
              events.inTransaction(renamed, VISITOR, stores);
              return true;
            });

    assertEquals(List.of(), events.all());
  }

  @Test
  void forgets_when_it_is_told_to() {
    events.afterCommit(renamed, VISITOR);

    events.clear();

    assertEquals(List.of(), events.all());
  }

  @Test
  void tells_the_next_listener_everything_too() {
    var heard = new ArrayList<String>();
    var listening =
        new RecordedEvents(
            new EventListener() {
              @Override
              public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
                heard.add("in transaction");
              }

              @Override
              public void afterCommit(AccountEvent event, Actor actor) {
                heard.add("after commit");
              }

              @Override
              public void failed(AccountEvent event, Actor actor, RuntimeException failure) {
                heard.add(failure.getMessage());
              }
            });

    new InMemoryTransactions()
        .inTransaction(
            stores -> {
              listening.inTransaction(renamed, VISITOR, stores);
              return true;
            });
    listening.afterCommit(renamed, VISITOR);
    listening.failed(renamed, VISITOR, new IllegalStateException("failed"));

    assertEquals(List.of("in transaction", "after commit", "failed"), heard);
    assertEquals(List.of(renamed), listening.all());
  }
}
