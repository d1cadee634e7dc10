// 22 rest: catch
// nothing
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
