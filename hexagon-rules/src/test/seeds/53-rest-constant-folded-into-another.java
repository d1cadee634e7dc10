// 53 rest: constant folded into another
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Tables;

final class Leak {
  static final String TABLE = "old_" + Tables.ACCOUNTS;
}
