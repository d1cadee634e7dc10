// 19 rest: type of an unused local
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  void nothing() {
    Row row;
  }
}
