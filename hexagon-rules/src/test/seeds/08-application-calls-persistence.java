// 08 application calls persistence
// javac onion HX-07:bytecode HX-07:source
// --- application/shop/application/account/Extra.java
package shop.application.account;

import shop.persistence.Row;

final class Extra {
  Object row = Row.empty();
}
