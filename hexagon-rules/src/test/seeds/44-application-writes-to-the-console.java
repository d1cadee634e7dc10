// 44 application writes to the console
// HX-10:bytecode HX-24:bytecode HX-24:source
// --- application/shop/application/account/Extra.java
package shop.application.account;

final class Extra {
  void tell() {
    System.out.println("done");
  }
}
