// 21 rest: instanceof
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  boolean is(Object row) {
    return row instanceof Row;
  }
}
