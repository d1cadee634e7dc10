package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserRefusal.ListOverloaded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListShareTest {

  private static final UserDirectory.Page NOBODY = new UserDirectory.Page(List.of(), null);

  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(2);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void leave() {
    end.countDown();
    clients.shutdownNow();
  }

  private UserDirectory.Page slowly(ListUsers.Command command) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    return NOBODY;
  }

  private static ListUsers.Command command() {
    return new ListUsers.Command(
        new Actor.Operator(),
        new UserDirectory.Query(
            UserDirectory.Filter.everyone(), UserDirectory.Order.OLDEST_FIRST, 1, null));
  }

  private UseCase<ListUsers.Command, UserDirectory.Page> limited(Duration wait) {
    return new ListShare(20, wait).around(ListUsers.class, this::slowly);
  }

  @Test
  void refuses_the_third_of_twenty_connections_and_takes_the_next_once_one_is_done()
      throws Exception {
    var lists = limited(Duration.ofMillis(20));
    Future<UserDirectory.Page> first = clients.submit(() -> lists.handle(command()));
    Future<UserDirectory.Page> second = clients.submit(() -> lists.handle(command()));
    begun.await();

    assertThrows(ListOverloaded.class, () -> lists.handle(command()));

    end.countDown();
    assertSame(NOBODY, first.get(30, TimeUnit.SECONDS));
    assertSame(NOBODY, second.get(30, TimeUnit.SECONDS));
    assertSame(NOBODY, lists.handle(command()));
  }

  @Test
  void lets_wait_whoever_comes_while_all_places_are_taken() throws Exception {
    var lists = limited(Duration.ofSeconds(50));
    List<Future<UserDirectory.Page>> all =
        List.of(
            clients.submit(() -> lists.handle(command())),
            clients.submit(() -> lists.handle(command())),
            clients.submit(() -> lists.handle(command())));
    begun.await();
    end.countDown();

    for (Future<UserDirectory.Page> each : all) {
      assertSame(NOBODY, each.get(30, TimeUnit.SECONDS));
    }
  }

  @Tag("ASVS-1.4.3")
  @Test
  void gives_a_place_back_whatever_is_thrown() {
    UseCase<ListUsers.Command, UserDirectory.Page> failing =
        new ListShare(1, Duration.ofMillis(20))
            .around(
                ListUsers.class,
                command -> {
                  throw new IllegalStateException("a bug");
                });
    for (int i = 0; i < 3; i++) {
      assertThrows(IllegalStateException.class, () -> failing.handle(command()));
    }
  }

  @Test
  void leaves_everything_else_alone() {
    UseCase<ReadUser.Command, User> read =
        command -> {
          throw new IllegalStateException("not to be called");
        };

    assertEquals(read, new ListShare(10).around(ReadUser.class, read));
  }
}
