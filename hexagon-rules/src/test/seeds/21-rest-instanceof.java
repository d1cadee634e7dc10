// 21 rest: instanceof
// javac onion HX-08:bytecode HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  boolean is(Object row) {
    return row instanceof Row;
  }
}
