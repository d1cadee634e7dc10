// 128 support sees a driven port
// HX-34:bytecode HX-34:source onion
// with a support that was given ports
// --- rest/shop/http/Server.java
package shop.http;

import lib.web.Request;
import shop.domain.port.AccountStore;

final class Server {
  Request request;
  AccountStore accounts;
}
