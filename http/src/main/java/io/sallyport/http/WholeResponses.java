package io.sallyport.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends responses when they are there as a whole, so that no thread waits for a client that takes
 * them slowly.
 */
final class WholeResponses extends Handler.Wrapper {
  private final ClientConnections connections;
  private final BodyMemory memory;

  WholeResponses(ClientConnections connections, BodyMemory memory) {
    this.connections = connections;
    this.memory = memory;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var whole = new WholeResponse(request, response, callback, connections.of(request), memory);
    return super.handle(request, whole, whole);
  }
}
