// 43 domain starts a thread
// HX-23:bytecode HX-23:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  void start() {
    new Thread(() -> {}).start();
  }
}
