package io.sallyport.persistence.transaction;

import static org.mockito.Mockito.mock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A pool of some make, as far as transactions see it.
 *
 * @param autoCommit whether its connections commit by themselves
 * @param commitsOnReturn whether it commits, or rolls back, what is left open on a connection that
 *     is given back
 */
record SomePool(String url, String user, boolean autoCommit, boolean commitsOnReturn) {

  DataSource dataSource() {
    return mock(
        DataSource.class,
        call -> call.getMethod().getName().equals("getConnection") ? connect() : null);
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, "");
    connection.setAutoCommit(autoCommit);
    return (Connection)
        Proxy.newProxyInstance(
            SomePool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                endWhatIsOpen(connection);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private void endWhatIsOpen(Connection connection) throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      if (commitsOnReturn) {
        connection.commit();
      } else {
        connection.rollback();
      }
    }
  }
}
