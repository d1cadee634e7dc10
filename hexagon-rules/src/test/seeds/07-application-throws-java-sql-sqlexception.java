// 07 application throws java.sql.SQLException
// nothing
// --- application/shop/application/account/Extra.java
package shop.application.account;

import java.sql.SQLException;

final class Extra {
  void run() throws SQLException {}
}
