// 53 rest: constant folded into another
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Tables;

final class Leak {
  static final String TABLE = "old_" + Tables.ACCOUNTS;
}
