// 126 persistence sees the support of driving adapters
// HX-33:bytecode HX-33:source javac onion
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
// --- persistence/shop/persistence/Start.java
package shop.persistence;

import shop.http.Server;

final class Start {
  Server server = new Server();
}
