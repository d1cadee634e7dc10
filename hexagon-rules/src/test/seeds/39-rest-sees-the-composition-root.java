// 39 rest sees the composition root
// javac HX-09:bytecode HX-09:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.bootstrap.Main;

final class Leak {
  Object main = Main.wire(null);
}
