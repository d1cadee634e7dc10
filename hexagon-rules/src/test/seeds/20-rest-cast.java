// 20 rest: cast
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object same(Object row) {
    return (Row) row;
  }
}
