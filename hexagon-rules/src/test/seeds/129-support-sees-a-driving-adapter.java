// 129 support sees a driving adapter
// HX-08:bytecode HX-08:source onion
// with a support
// --- rest/shop/http/Server.java
package shop.http;

import lib.web.Request;
import shop.domain.account.AccountRefusal;
import shop.rest.AccountRoutes;

public final class Server {
  String body(Request request) {
    if (request.body().isEmpty()) {
      throw new AccountRefusal("empty");
    }
    return request.body();
  }

  AccountRoutes routes;
}
