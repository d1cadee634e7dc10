// 114 domain: a one-time password that is a String
// HX-27:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  private String otp;
}
