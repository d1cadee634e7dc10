// 63 rest uses the testkit
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.testkit.InMemoryAccounts;

final class Leak {
  Object accounts = new InMemoryAccounts();
}
