// 82 an exception has expired
// HX-05 HX-25:bytecode
// with an expired exception
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static int count;
}
