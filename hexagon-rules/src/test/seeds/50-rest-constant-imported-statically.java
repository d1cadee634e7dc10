// 50 rest: constant imported statically
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import static shop.persistence.Tables.ACCOUNTS;

final class Leak {
  String table = ACCOUNTS;
}
