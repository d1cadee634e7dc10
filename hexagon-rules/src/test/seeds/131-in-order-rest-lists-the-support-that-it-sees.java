// 131 in order: rest lists the support that it sees
// onion
// with a support that rest lists
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
