// 102 domain: a static array that is written to
// HX-25:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  private static final int[] COUNTS = new int[3];

  static void count(int i) {
    COUNTS[i]++;
  }
}
