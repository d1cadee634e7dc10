// 104 in order: a private static array that is read
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  private static final String[] NAMES = {"one", "two"};

  static String name(int i) {
    String[] copy = NAMES.clone();
    copy[i] = "three";
    return NAMES[i] + -copy.length;
  }
}
