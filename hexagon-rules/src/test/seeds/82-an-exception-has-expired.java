// 82 an exception has expired
// nothing
// with an expired exception
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static int count;
}
