// 84 an exception covers more than was agreed
// HX-05
// with an exception for one finding
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static int count;
  static int more;
}
