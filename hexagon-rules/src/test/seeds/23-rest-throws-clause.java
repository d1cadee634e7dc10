// 23 rest: throws clause
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.RowFault;

final class Leak {
  void run() throws RowFault {}
}
