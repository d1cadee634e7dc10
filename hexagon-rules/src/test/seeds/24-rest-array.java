// 24 rest: array
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object rows() {
    return new Row[3];
  }
}
