// 46 domain throws a RuntimeException
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  void refuse() {
    throw new RuntimeException("no");
  }
}
