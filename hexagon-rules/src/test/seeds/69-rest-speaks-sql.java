// 69 rest speaks SQL
// HX-11:bytecode HX-11:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.sql.Connection;
import java.sql.SQLException;

final class Leak {
  void ask(Connection database) throws SQLException {
    database.prepareStatement("select 1").execute();
  }
}
