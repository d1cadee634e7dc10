// 73 rest reads its configuration when a class is loaded
// HX-22:bytecode HX-22:source
// --- rest/shop/rest/Leak.java
package shop.rest;

final class Leak {
  static final String HOME = System.getProperty("home");
}
