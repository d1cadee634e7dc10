// 111 domain reads a resource
// HX-32:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  Object words() {
    return Note.class.getResource("words.txt");
  }
}
