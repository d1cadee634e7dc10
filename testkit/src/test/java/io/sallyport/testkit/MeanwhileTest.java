package io.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class MeanwhileTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void has_a_result_when_it_is_done_and_not_before() {
    var go = new CountDownLatch(1);
    var meanwhile =
        Meanwhile.begin(
            () -> {
              go.await();
              return "done";
            });

    assertEquals(Optional.empty(), meanwhile.within(Duration.ofMillis(1)));
    go.countDown();
    assertEquals(Optional.of("done"), meanwhile.within(LONG));
    assertEquals(Optional.of("done"), meanwhile.within(LONG));
  }

  @Test
  void tells_what_the_work_threw() {
    var stumble = new IllegalArgumentException("stumble");
    var meanwhile =
        Meanwhile.begin(
            () -> {
              throw stumble;
            });

    var thrown = assertThrows(IllegalStateException.class, () -> meanwhile.within(LONG));

    assertSame(stumble, thrown.getCause());
  }

  @Test
  void stops_waiting_when_it_is_told_to() {
    var meanwhile = Meanwhile.begin(() -> new CountDownLatch(1).getCount() == 2);
    var never =
        Meanwhile.begin(
            () -> {
              new CountDownLatch(1).await();
              return true;
            });
    assertEquals(Optional.of(false), meanwhile.within(LONG));
    Thread.currentThread().interrupt();

    assertThrows(IllegalStateException.class, () -> never.within(LONG));

    assertTrue(Thread.interrupted());
  }
}
