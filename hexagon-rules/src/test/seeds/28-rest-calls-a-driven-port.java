// 28 rest calls a driven port
// HX-14:bytecode HX-14:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.UUID;
import shop.domain.port.AccountStore;

final class Leak {
  Object find(AccountStore accounts, UUID id) {
    return accounts.find(id);
  }
}
