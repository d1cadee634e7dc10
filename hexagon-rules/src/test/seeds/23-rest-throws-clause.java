// 23 rest: throws clause
// javac onion HX-08:bytecode HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.RowFault;

final class Leak {
  void run() throws RowFault {}
}
