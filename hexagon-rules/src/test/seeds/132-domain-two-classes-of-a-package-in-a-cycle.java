// 132 domain: two classes of a package in a cycle
// HX-35:bytecode HX-35:source
// --- domain/shop/domain/account/Limit.java
package shop.domain.account;

final class Limit {
  static boolean isReached(Note note) {
    return note.text().isEmpty();
  }
}
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

record Note(String text) {
  boolean isFull() {
    return Limit.isReached(this);
  }
}
