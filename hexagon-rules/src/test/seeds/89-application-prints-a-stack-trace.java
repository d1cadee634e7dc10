// 89 application prints a stack trace
// HX-24:bytecode
// --- application/shop/application/account/Extra.java
package shop.application.account;

final class Extra {
  void tell(IllegalStateException fault) {
    fault.printStackTrace();
  }
}
