// 22 rest: catch
// javac onion HX-08:bytecode HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.RowFault;

final class Leak {
  void run(Runnable work) {
    try {
      work.run();
    } catch (RowFault fault) {
      return;
    }
  }
}
