package io.sallyport.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.internal.HttpConnection;

/** A connection that refuses a request of more than 100 header fields, trailers included. */
final class FewFieldsConnection extends HttpConnection {
  FewFieldsConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
    super(configuration, connector, endPoint);
  }

  @Override
  protected RequestHandler newRequestHandler() {
    return new Counted();
  }

  private final class Counted extends RequestHandler {
    private final FieldCount fields = new FieldCount();

    @Override
    public void startRequest(String method, String uri, HttpVersion version) {
      fields.restart();
      super.startRequest(method, uri, version);
    }

    @Override
    public void parsedHeader(HttpField field) {
      fields.add();
      super.parsedHeader(field);
    }

    @Override
    public void parsedTrailer(HttpField field) {
      fields.add();
      super.parsedTrailer(field);
    }
  }
}
