// 130 application sees the support of driving adapters
// HX-07:bytecode HX-07:source javac onion
// with a support
// --- rest/shop/http/Server.java
package shop.http;

import lib.web.Request;
import shop.domain.account.AccountRefusal;

public final class Server {
  String body(Request request) {
    if (request.body().isEmpty()) {
      throw new AccountRefusal("empty");
    }
    return request.body();
  }
}
// --- application/shop/application/account/Start.java
package shop.application.account;

import shop.http.Server;

final class Start {
  Server server = new Server();
}
