package io.sallyport.domain.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.user.UserErased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StoresTest {

  private static final Leases FREE = (lease, holder, now, until) -> true;
  private static final Leases TAKEN = (lease, holder, now, until) -> false;
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  private final List<Runnable> afterCommit = new ArrayList<>();

  private Stores keeping(Supplier<Leases> leases) {
    return Stores.of(afterCommit::add).keep(Leases.class, leases).attach("a handle").build();
  }

  static Stream<Function<Stores, ?>> notKept() {
    return Stream.of(
        Stores::users,
        Stores::userDirectory,
        Stores::externalIds,
        Stores::sessions,
        Stores::idempotencyRecords,
        Stores::signingKeys);
  }

  @ParameterizedTest
  @MethodSource("notKept")
  void refuse_what_is_not_kept(Function<Stores, ?> store) {
    assertThrows(StoreNotKept.class, () -> store.apply(keeping(() -> FREE)));
  }

  @Test
  void name_the_store_and_its_capability_in_the_refusal() {
    var thrown = assertThrows(StoreNotKept.class, () -> keeping(() -> FREE).users());

    assertEquals(
        "The store Users of the capability user is not kept here."
            + " Keep it, see Stores.Builder.keep().",
        thrown.getMessage());
  }

  @Test
  void make_a_store_once_and_only_when_it_is_asked_for() {
    var made = new AtomicInteger();
    Stores stores =
        keeping(
            () -> {
              made.incrementAndGet();
              return FREE;
            });
    assertEquals(0, made.get());

    assertSame(stores.leases(), stores.leases());

    assertEquals(1, made.get());
  }

  @Test
  void have_something_around_one_store_and_leave_the_others() {
    Stores stores = keeping(() -> FREE);

    assertSame(TAKEN, stores.with(Leases.class, leases -> TAKEN).leases());
    assertSame(FREE, stores.leases());
    assertSame(FREE, stores.with(Leases.class, leases -> leases).leases());
  }

  @Test
  void find_again_what_an_adapter_attached_and_nothing_of_another() {
    Stores stores = keeping(() -> FREE);

    assertEquals("a handle", stores.attachment(String.class).orElseThrow());
    assertTrue(stores.attachment(Integer.class).isEmpty());
    assertEquals(
        "a handle", stores.toldBy((told, by) -> {}).attachment(String.class).orElseThrow());
    assertTrue(Stores.of(afterCommit::add).build().attachment(String.class).isEmpty());
  }

  @Test
  void tell_of_events_whom_they_are_told_by() {
    var event = new UserErased(new UserId(UUID.randomUUID()), NOW);
    Actor actor = new Actor.Visitor(new Origin("192.0.2.1", null, null));
    Map<AccountEvent, Actor> heard = new HashMap<>();

    keeping(() -> FREE).events().publish(event, actor);
    keeping(() -> FREE).toldBy(heard::put).events().publish(event, actor);

    assertEquals(Map.of(event, actor), heard);
  }

  @Test
  void pass_on_what_is_to_be_done_after_the_commit() {
    Runnable work = () -> {};

    keeping(() -> FREE).toldBy((told, by) -> {}).afterCommit(work);

    assertEquals(List.of(work), afterCommit);
  }
}
