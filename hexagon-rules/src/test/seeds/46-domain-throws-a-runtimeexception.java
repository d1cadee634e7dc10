// 46 domain throws a RuntimeException
// HX-28:bytecode HX-28:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  void refuse() {
    throw new RuntimeException("no");
  }
}
