// 19 rest: type of an unused local
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  void nothing() {
    Row row;
  }
}
