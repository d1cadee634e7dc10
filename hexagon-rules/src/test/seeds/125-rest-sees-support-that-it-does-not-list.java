// 125 rest sees support that it does not list
// HX-33:bytecode HX-33:source onion
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
// --- rest/shop/rest/Start.java
package shop.rest;

import shop.http.Server;

final class Start {
  Server server = new Server();
}
