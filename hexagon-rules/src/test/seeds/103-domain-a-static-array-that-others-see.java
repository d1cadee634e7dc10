// 103 domain: a static array that others see
// HX-25:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  static final String[] NAMES = {"one", "two"};
}
