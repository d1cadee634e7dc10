// 47 rest: inherited static call through a subclass
// javac onion HX-08:bytecode HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.MoreTables;

final class Leak {
  int count = MoreTables.count();
}
