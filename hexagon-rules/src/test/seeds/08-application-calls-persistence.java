// 08 application calls persistence
// nothing
// --- application/shop/application/account/Extra.java
package shop.application.account;

import shop.persistence.Row;

final class Extra {
  Object row = Row.empty();
}
