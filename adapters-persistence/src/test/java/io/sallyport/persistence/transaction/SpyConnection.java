package io.sallyport.persistence.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** A connection that writes down by which of its methods it was used. */
final class SpyConnection {

  private SpyConnection() {}

  static Connection of(Connection connection, Set<String> used) {
    return (Connection)
        Proxy.newProxyInstance(
            SpyConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              used.add(method.getName());
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
