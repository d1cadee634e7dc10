// 11 rest: Class.forName of persistence
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

final class Leak {
  Object row() throws ClassNotFoundException {
    return Class.forName("shop.persistence.Row");
  }
}
