// 120 in order: an error that is caught and thrown again
// nothing
// --- persistence/shop/persistence/Leak.java
package shop.persistence;

final class Leak {
  void run(Runnable work) {
    try {
      work.run();
    } catch (Error broken) {
      throw new IllegalStateException(broken);
    }
  }
}
