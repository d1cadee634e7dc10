// 72 persistence catches everything
// HX-29:source
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

final class Extra {
  void run(Runnable work) {
    try {
      work.run();
    } catch (Throwable ignored) {
      return;
    }
  }
}
