package io.sallyport.http;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** Gathers the body of one request as it comes, without a thread that waits for it. */
final class WholeBody {
  /** How much of a body that is too large is read all the same, so that the client hears of it. */
  private static final int TIMES_TOO_LARGE = 16;

  private enum State {
    COMING,
    THERE,
    TOO_LATE
  }

  private final Request request;
  private final int maxBytes;
  private final BodyListener listener;
  private final BodyBuffer body;
  private final AtomicReference<State> state = new AtomicReference<>(State.COMING);

  WholeBody(Request request, int maxBytes, BodyMemory memory, BodyListener listener) {
    this.request = request;
    this.maxBytes = maxBytes;
    this.listener = listener;
    this.body = new BodyBuffer(maxBytes, memory);
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
    body.release();
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
        listener.refused(status(chunk.getFailure()));
        return;
      }
      boolean kept = body.add(chunk.getByteBuffer());
      chunk.release();
      if (!kept) {
        listener.refused(HttpProblem.UNAVAILABLE.status());
        return;
      }
    } while (!chunk.isLast() && body.size() <= TIMES_TOO_LARGE * (long) maxBytes);
    if (body.size() > maxBytes) {
      listener.refused(HttpProblem.BODY_TOO_LARGE.status());
    } else if (state.compareAndSet(State.COMING, State.THERE)) {
      listener.whole(new BufferedRequest(request, body.content()), later);
    } else {
      listener.refused(HttpProblem.REQUEST_TIMEOUT.status());
    }
  }

  private static int status(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return HttpProblem.REQUEST_TIMEOUT.status();
    }
    return failure instanceof HttpException http
        ? http.getCode()
        : HttpProblem.INVALID_REQUEST.status();
  }
}
