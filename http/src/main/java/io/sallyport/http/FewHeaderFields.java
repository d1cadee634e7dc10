package io.sallyport.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/**
 * Makes connections on which no request has more than 100 header fields, trailers included. Jetty
 * itself limits their bytes, but thousands of empty fields take up ten times the memory of that.
 */
final class FewHeaderFields extends HttpConnectionFactory {
  FewHeaderFields(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection = new FewFieldsConnection(getHttpConfiguration(), connector, endPoint);
    return configure(connection, connector, endPoint);
  }
}
