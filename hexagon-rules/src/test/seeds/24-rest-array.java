// 24 rest: array
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object rows() {
    return new Row[3];
  }
}
