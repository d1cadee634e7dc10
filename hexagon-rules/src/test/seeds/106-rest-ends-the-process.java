// 106 rest ends the process
// HX-23:bytecode
// --- rest/shop/rest/Leak.java
package shop.rest;

final class Leak {
  void end() {
    Runtime.getRuntime().halt(1);
  }
}
