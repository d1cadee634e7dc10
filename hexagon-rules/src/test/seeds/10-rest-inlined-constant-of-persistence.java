// 10 rest: inlined constant of persistence
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Tables;

final class Leak {
  String table = Tables.ACCOUNTS;
}
