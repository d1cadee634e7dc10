// 07 application throws java.sql.SQLException
// HX-10:bytecode HX-10:source
// --- application/shop/application/account/Extra.java
package shop.application.account;

import java.sql.SQLException;

final class Extra {
  void run() throws SQLException {}
}
