// 20 rest: cast
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object same(Object row) {
    return (Row) row;
  }
}
