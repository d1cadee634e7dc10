package io.sallyport.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.ByteArrayOutputStream2;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A response that is kept until it is whole, and sent then. */
final class WholeResponse extends Response.Wrapper implements Callback {
  private final Callback callback;
  private final ClientConnection connection;
  private final BodyMemory memory;
  private final ByteArrayOutputStream2 written = new ByteArrayOutputStream2();
  private boolean begun;

  WholeResponse(
      Request request,
      Response response,
      Callback callback,
      ClientConnection connection,
      BodyMemory memory) {
    super(request, response);
    this.callback = callback;
    this.connection = connection;
    this.memory = memory;
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
    Optional<byte[]> constant = RequestContext.find(getRequest()).flatMap(RequestContext::constant);
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
    List<ByteBuffer> parts = BodyParts.of(body);
    Callback sent = Callback.from(whenSent, callback);
    if (parts.size() <= 1) {
      getWrapped().write(true, body, sent);
    } else {
      Content.copy(new ByteBufferContentSource(parts), getWrapped(), sent);
    }
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
