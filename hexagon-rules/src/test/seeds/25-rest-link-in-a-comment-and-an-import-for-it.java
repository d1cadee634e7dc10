// 25 rest: link in a comment, and an import for it
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  /** As in {@link Row}. */
  void nothing() {}
}
