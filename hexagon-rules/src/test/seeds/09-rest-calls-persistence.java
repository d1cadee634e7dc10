// 09 rest calls persistence
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object row = Row.empty();
}
