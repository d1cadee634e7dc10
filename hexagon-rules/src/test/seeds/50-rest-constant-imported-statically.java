// 50 rest: constant imported statically
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import static shop.persistence.Tables.ACCOUNTS;

final class Leak {
  String table = ACCOUNTS;
}
