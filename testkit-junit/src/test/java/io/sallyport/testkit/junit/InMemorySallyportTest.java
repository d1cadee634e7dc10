package io.sallyport.testkit.junit;

import static io.sallyport.testkit.user.SampleUsers.aUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.session.SessionStarted;
import io.sallyport.testkit.event.RecordedEvents;
import org.junit.jupiter.api.Test;

final class InMemorySallyportTest {

  @Test
  void takes_an_address_once() {
    var accounts = InMemorySallyport.empty();
    var ada = aUser().withEmail("ada@example.org");
    accounts.add(ada);

    assertThrows(IllegalArgumentException.class, () -> accounts.add(ada));
  }

  @Test
  void tells_a_listener_of_the_test_and_remembers_as_well() {
    var heard = new RecordedEvents();
    var events = new RecordedEvents(heard);
    var accounts = InMemorySallyport.with(builder -> builder.events(events));

    accounts.logIn(accounts.add(aUser()));

    assertEquals(1, heard.of(SessionStarted.class).size());
    assertEquals(heard.all(), events.all());
  }

  /** Says how long it takes; a machine that is busy says nothing about it. */
  @Test
  void is_ready_at_once() {
    long first = nanosToStart();
    long later = nanosToStart();

    System.out.printf(
        "A Sallyport in memory is ready in %,d us, later ones in %,d us.%n",
        first / 1000, later / 1000);
  }

  private static long nanosToStart() {
    long start = System.nanoTime();
    var accounts = InMemorySallyport.empty();
    long nanos = System.nanoTime() - start;
    assertEquals(InMemorySallyport.START, accounts.clock().instant());
    return nanos;
  }
}
