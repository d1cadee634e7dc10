// 36 domain: static field that is not final
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static int count;
}
