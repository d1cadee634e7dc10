// 29 rest implements a driven port
// HX-13:bytecode HX-14:bytecode HX-14:source HX-16:bytecode HX-16:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.domain.port.SessionStore;
import shop.domain.session.Session;

final class Leak implements SessionStore {
  @Override
  public void save(Session session) {}
}
