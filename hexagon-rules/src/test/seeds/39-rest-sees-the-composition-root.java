// 39 rest sees the composition root
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.bootstrap.Main;

final class Leak {
  Object main = Main.wire(null);
}
