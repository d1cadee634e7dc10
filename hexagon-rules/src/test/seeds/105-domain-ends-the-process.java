// 105 domain ends the process
// HX-23:bytecode HX-23:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  void end() {
    System.exit(1);
  }
}
