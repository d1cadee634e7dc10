package io.sallyport.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body is at hand. */
final class BufferedRequest extends Request.Wrapper {
  private final ByteBuffer body;

  BufferedRequest(Request request, ByteBuffer body) {
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
