// 119 application catches errors, in a union
// HX-29:source
// --- application/shop/application/account/Extra.java
package shop.application.account;

final class Extra {
  void run(Runnable work) {
    try {
      work.run();
    } catch (IllegalStateException | Error ignored) {
      return;
    }
  }
}
