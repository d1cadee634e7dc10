// 12 rest: class literal of persistence
// javac onion HX-08:bytecode HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Row;

final class Leak {
  Object type = Row.class;
}
