// 127 support sees a capability of the domain
// HX-34:bytecode HX-34:source onion
// with a support
// --- rest/shop/http/Server.java
package shop.http;

import lib.web.Request;
import shop.domain.account.AccountRefusal;
import shop.domain.session.Session;

public final class Server {
  String body(Request request) {
    if (request.body().isEmpty()) {
      throw new AccountRefusal("empty");
    }
    return request.body();
  }

  boolean isOver(Session session) {
    return session.until() == null;
  }
}
