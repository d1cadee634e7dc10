// 84 an exception covers more than was agreed
// nothing
// with an exception for one finding
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static int count;
  static int more;
}
