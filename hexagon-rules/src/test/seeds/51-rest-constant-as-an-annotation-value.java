// 51 rest: constant as an annotation value
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Tables;

final class Leak {
  @SuppressWarnings(Tables.ACCOUNTS)
  void nothing() {}
}
