// 86 application implements a driven port
// HX-13:bytecode
// --- application/shop/application/account/Extra.java
package shop.application.account;

import shop.domain.port.SessionStore;
import shop.domain.session.Session;

final class Extra implements SessionStore {
  @Override
  public void save(Session session) {}
}
