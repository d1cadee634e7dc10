// 12 rest: class literal of persistence
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object type = Row.class;
}
