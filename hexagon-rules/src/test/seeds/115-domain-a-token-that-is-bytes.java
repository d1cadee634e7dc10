// 115 domain: a token that is bytes
// HX-27:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  private byte[] token;
}
