// 113 domain: a pin that is a number
// HX-27:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  private int userPIN;
}
