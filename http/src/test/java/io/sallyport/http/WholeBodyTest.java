package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeBodyTest {
  private static final int MAX = 10_000;

  private final Request request = mock();
  private final BodyMemory memory = new BodyMemory(20_000);
  private final Queue<Content.Chunk> coming = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private final WholeBody body = new WholeBody(request, MAX, memory, new Seen());
  private Runnable whenMore = () -> {};

  private final class Seen implements BodyListener {
    @Override
    public void whole(Request withBody, boolean later) {
      Content.Chunk all = withBody.read();
      String text = StandardCharsets.UTF_8.decode(all.getByteBuffer()).toString();
      assertTrue(withBody.read().isLast());
      seen.add((later ? "later " : "now ") + text);
    }

    @Override
    public void refused(int status) {
      seen.add(String.valueOf(status));
    }
  }

  @BeforeEach
  void come() {
    when(request.read()).thenAnswer(call -> coming.poll());
    doAnswer(
            call -> {
              whenMore = call.getArgument(0);
              return null;
            })
        .when(request)
        .demand(any());
  }

  private void comes(String text, boolean last) {
    coming.add(Content.Chunk.from(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), last));
  }

  @Test
  void a_body_that_is_there_is_handed_on_at_once() {
    comes("one ", false);
    comes("two", true);
    body.gather();

    assertEquals(List.of("now one two"), seen);
  }

  @Test
  void a_body_that_comes_later_is_handed_on_when_it_is_there() {
    comes("one ", false);
    body.gather();
    assertEquals(List.of(), seen);
    whenMore.run();
    assertEquals(List.of(), seen);
    comes("two", true);
    whenMore.run();

    assertEquals(List.of("later one two"), seen);
  }

  @Test
  void a_body_of_just_the_limit_is_taken_and_one_byte_more_is_refused_at_its_end() {
    comes("a".repeat(MAX), true);
    body.gather();
    assertEquals(List.of("now " + "a".repeat(MAX)), seen);
    seen.clear();

    var other = new WholeBody(request, MAX, memory, new Seen());
    comes("a".repeat(MAX), false);
    comes("a", false);
    other.gather();
    assertEquals(List.of(), seen);
    comes("a", true);
    whenMore.run();
    assertEquals(List.of("413"), seen);
  }

  @Test
  void a_body_without_end_is_refused_at_last() {
    for (int i = 0; i < 17; i++) {
      comes("a".repeat(MAX), false);
    }
    body.gather();

    assertEquals(List.of("413"), seen);
  }

  @Test
  void keeps_nothing_of_a_body_that_is_too_large_and_gives_back_what_it_kept() {
    comes("a".repeat(MAX), false);
    body.gather();
    assertTrue(memory.grow(0, 18_192));
    assertFalse(memory.grow(0, 4_097));
    comes("a", false);
    whenMore.run();

    assertTrue(memory.grow(0, 10_000));
  }

  @Test
  void a_body_for_which_there_is_no_memory_is_refused_for_now() {
    assertTrue(memory.grow(0, 24_000));
    comes("a".repeat(5_000), false);
    body.gather();

    assertEquals(List.of("503"), seen);
  }

  @Test
  void a_body_that_is_too_late_fails_the_request_and_is_answered_408() {
    comes("one ", false);
    body.gather();
    body.tooLate();
    verify(request).fail(any(TimeoutException.class));
    comes("two", true);
    whenMore.run();

    assertEquals(List.of("408"), seen);
  }

  @Test
  void a_body_that_is_there_cannot_be_too_late() {
    comes("in time", true);
    body.gather();
    body.tooLate();

    verify(request, never()).fail(any());
    assertEquals(List.of("now in time"), seen);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 408})
  void what_fails_is_refused_by_its_kind(int status) {
    Throwable failure =
        status == 408 ? new TimeoutException() : new HttpException.RuntimeException(status);
    coming.add(Content.Chunk.from(failure, true));
    body.gather();

    assertEquals(List.of(String.valueOf(status)), seen);
  }
}
