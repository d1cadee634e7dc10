// 43 domain starts a thread
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  void start() {
    new Thread(() -> {}).start();
  }
}
