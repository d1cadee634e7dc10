// 52 rest: constant in a switch
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Tables;

final class Leak {
  boolean is(String table) {
    switch (table) {
      case Tables.ACCOUNTS:
        return true;
      default:
        return false;
    }
  }
}
