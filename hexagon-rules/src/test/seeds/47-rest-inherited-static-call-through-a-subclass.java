// 47 rest: inherited static call through a subclass
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.MoreTables;

final class Leak {
  int count = MoreTables.count();
}
