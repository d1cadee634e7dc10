// 44 application writes to the console
// nothing
// --- application/shop/application/account/Extra.java
package shop.application.account;

final class Extra {
  void tell() {
    System.out.println("done");
  }
}
