// 36 domain: static field that is not final
// HX-25:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static int count;
}
