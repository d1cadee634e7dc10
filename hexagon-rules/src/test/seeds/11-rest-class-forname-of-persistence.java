// 11 rest: Class.forName of persistence
// HX-08:source HX-26:bytecode HX-26:source
// --- rest/shop/rest/Leak.java
package shop.rest;

final class Leak {
  Object row() throws ClassNotFoundException {
    return Class.forName("shop.persistence.Row");
  }
}
