package io.sallyport.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** Gathers the body of one request as it comes, without a thread that waits for it. */
final class WholeBody {
  private static final int FIRST_BYTES = 512;

  /** How much of a body that is too large is read all the same, so that the client hears of it. */
  private static final int TIMES_TOO_LARGE = 16;

  private enum State {
    COMING,
    THERE,
    TOO_LATE
  }

  /** What follows; one of these is called once. */
  interface Next {
    /**
     * @param later whether this is another thread than that of the request
     */
    void whole(Request withBody, boolean later);

    void refused(int status);
  }

  private final Request request;
  private final int maxBytes;
  private final BodyMemory memory;
  private final Next next;
  private final AtomicReference<State> state = new AtomicReference<>(State.COMING);
  private byte[] bytes = {};
  private int size;

  WholeBody(Request request, int maxBytes, BodyMemory memory, Next next) {
    this.request = request;
    this.maxBytes = maxBytes;
    this.memory = memory;
    this.next = next;
  }

  void gather() {
    read(false);
  }

  /** Stops waiting. */
  void tooLate() {
    if (state.compareAndSet(State.COMING, State.TOO_LATE)) {
      request.fail(new TimeoutException("The body came too slowly."));
    }
  }

  /** Gives back the memory; to be called when the request has been answered. */
  void release() {
    memory.release(bytes.length);
    bytes = new byte[0];
  }

  private void read(boolean later) {
    Content.Chunk chunk;
    do {
      chunk = request.read();
      if (chunk == null) {
        request.demand(Invocable.from(InvocationType.NON_BLOCKING, () -> read(true)));
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        next.refused(status(chunk.getFailure()));
        return;
      }
      boolean kept = keep(chunk.getByteBuffer());
      chunk.release();
      if (!kept) {
        next.refused(HttpProblem.UNAVAILABLE.status());
        return;
      }
    } while (!chunk.isLast() && size <= TIMES_TOO_LARGE * (long) maxBytes);
    if (size > maxBytes) {
      next.refused(HttpProblem.BODY_TOO_LARGE.status());
    } else if (state.compareAndSet(State.COMING, State.THERE)) {
      next.whole(new WithBody(request, ByteBuffer.wrap(bytes, 0, size)), later);
    } else {
      next.refused(HttpProblem.REQUEST_TIMEOUT.status());
    }
  }

  private boolean keep(ByteBuffer more) {
    int needed = size + more.remaining();
    if (needed > maxBytes) {
      release();
    } else {
      if (needed > bytes.length) {
        int capacity =
            Math.min(maxBytes, Math.max(needed, Math.max(FIRST_BYTES, 2 * bytes.length)));
        if (!memory.grow(bytes.length, capacity)) {
          return false;
        }
        bytes = Arrays.copyOf(bytes, capacity);
      }
      more.get(bytes, size, more.remaining());
    }
    size = needed;
    return true;
  }

  private static int status(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return HttpProblem.REQUEST_TIMEOUT.status();
    }
    return failure instanceof HttpException http
        ? http.getCode()
        : HttpProblem.INVALID_REQUEST.status();
  }

  /** A request whose body is at hand. */
  private static final class WithBody extends Request.Wrapper {
    private final ByteBuffer body;

    WithBody(Request request, ByteBuffer body) {
      super(request);
      this.body = body;
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk all = Content.Chunk.from(body.slice(), true);
      body.position(body.limit());
      return all;
    }

    @Override
    public void demand(Runnable whenThere) {
      whenThere.run();
    }
  }
}
