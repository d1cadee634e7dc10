// 63 rest uses the testkit
// javac HX-09:bytecode HX-09:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.testkit.InMemoryAccounts;

final class Leak {
  Object accounts = new InMemoryAccounts();
}
