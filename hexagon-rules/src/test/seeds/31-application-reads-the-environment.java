// 31 application reads the environment
// nothing
// --- application/shop/application/account/Extra.java
package shop.application.account;

final class Extra {
  String home = System.getenv("HOME");
}
