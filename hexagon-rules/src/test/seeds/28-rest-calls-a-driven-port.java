// 28 rest calls a driven port
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.UUID;
import shop.domain.port.AccountStore;

final class Leak {
  Object find(AccountStore accounts, UUID id) {
    return accounts.find(id);
  }
}
