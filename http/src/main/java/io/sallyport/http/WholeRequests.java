package io.sallyport.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests in when they are there as a whole, so that no thread waits for a client that sends
 * slowly; and so many of one client at a time.
 */
final class WholeRequests extends Handler.Wrapper {
  private final ClientConnections connections;
  private final ClientAddresses addresses;
  private final BodyMemory memory;
  private final int maxBodyBytes;
  private final Turns turns;

  WholeRequests(
      ClientConnections connections,
      ClientAddresses addresses,
      BodyMemory memory,
      int maxBodyBytes,
      Turns turns) {
    this.connections = connections;
    this.addresses = addresses;
    this.memory = memory;
    this.maxBodyBytes = maxBodyBytes;
    this.turns = turns;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      gather(request, response, callback);
    } else {
      letIn(request, response, callback);
    }
    return true;
  }

  private void gather(Request request, Response response, Callback callback) {
    var gathered = new Gathered(request, response, callback);
    connections.of(request).receivingBody(gathered.body::tooLate);
    gathered.body.gather();
  }

  private void letIn(Request request, Response response, Callback callback) {
    connections.of(request).working();
    turns.run(
        client(request),
        request.getComponents().getExecutor(),
        () -> handleNext(request, response, callback));
  }

  private String client(Request request) {
    return addresses.of(request).map(ClientNetwork::of).orElse("");
  }

  private void handleNext(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception failed) {
      Response.writeError(request, response, callback, failed);
    }
  }

  /** What follows a body. */
  private final class Gathered implements BodyListener {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final WholeBody body;

    Gathered(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.body = new WholeBody(request, maxBodyBytes, memory, this);
      this.callback = Callback.from(body::release, callback);
    }

    @Override
    public void whole(Request withBody, boolean later) {
      if (later) {
        Executor threads = request.getComponents().getExecutor();
        threads.execute(() -> letIn(withBody, response, callback));
      } else {
        letIn(withBody, response, callback);
      }
    }

    @Override
    public void refused(int status) {
      if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
      }
      Response.writeError(request, response, callback, status);
    }
  }
}
