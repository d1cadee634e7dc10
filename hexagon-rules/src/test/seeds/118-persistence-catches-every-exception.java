// 118 persistence catches every exception
// HX-29:source
// --- persistence/shop/persistence/Leak.java
package shop.persistence;

final class Leak {
  void run(Runnable work) {
    try {
      work.run();
    } catch (Exception ignored) {
      return;
    }
  }
}
