package io.sallyport.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.ByteArrayOutputStream2;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends responses when they are there as a whole, so that no thread waits for a client that takes
 * them slowly.
 */
final class WholeResponses extends Handler.Wrapper {
  private static final int PART_BYTES = 32_768;

  private final ClientConnections connections;
  private final BodyMemory memory;

  WholeResponses(ClientConnections connections, BodyMemory memory) {
    this.connections = connections;
    this.memory = memory;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var whole = new Whole(request, response, callback);
    return super.handle(request, whole, whole);
  }

  private final class Whole extends Response.Wrapper implements Callback {
    private final ClientConnection connection;
    private final Callback callback;
    private final ByteArrayOutputStream2 written = new ByteArrayOutputStream2();
    private boolean begun;

    Whole(Request request, Response response, Callback callback) {
      super(request, response);
      this.connection = connections.of(request);
      this.callback = callback;
    }

    @Override
    public boolean isCommitted() {
      return begun || super.isCommitted();
    }

    @Override
    public void reset() {
      written.reset();
      begun = false;
      super.reset();
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer part, Callback whenKept) {
      begun = true;
      if (part != null) {
        written.writeBytes(BufferUtil.toArray(part));
        BufferUtil.clear(part);
      }
      whenKept.succeeded();
    }

    @Override
    public void succeeded() {
      Optional<byte[]> constant =
          RequestContext.find(getRequest()).flatMap(RequestContext::constant);
      ByteBuffer body =
          constant
              .map(ByteBuffer::wrap)
              .orElseGet(() -> ByteBuffer.wrap(written.getBuf(), 0, written.getCount()));
      int kept = constant.isPresent() ? 0 : body.remaining();
      if (memory.grow(0, kept)) {
        send(body, kept);
      } else {
        refuse();
      }
    }

    private void send(ByteBuffer body, int kept) {
      if (body.hasRemaining() && !getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
        getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
      }
      connection.sending();
      Runnable whenSent =
          () -> {
            memory.release(kept);
            connection.receiving();
          };
      Content.copy(
          new ByteBufferContentSource(parts(body)),
          getWrapped(),
          Callback.from(whenSent, callback));
    }

    private void refuse() {
      reset();
      getHeaders().put(HttpHeader.RETRY_AFTER, 1);
      int status = HttpProblem.UNAVAILABLE.status();
      Response.writeError(getRequest(), getWrapped(), callback, status);
    }

    @Override
    public void failed(Throwable failure) {
      connection.receiving();
      callback.failed(failure);
    }

    @Override
    public InvocationType getInvocationType() {
      return callback.getInvocationType();
    }
  }

  private static List<ByteBuffer> parts(ByteBuffer body) {
    return IntStream.iterate(0, at -> at < body.remaining(), at -> at + PART_BYTES)
        .mapToObj(at -> body.slice(at, Math.min(PART_BYTES, body.remaining() - at)))
        .toList();
  }
}
