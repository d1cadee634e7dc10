// 31 application reads the environment
// HX-22:bytecode HX-22:source
// --- application/shop/application/account/Extra.java
package shop.application.account;

final class Extra {
  String home = System.getenv("HOME");
}
