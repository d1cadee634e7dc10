// 16 rest: constructor reference
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.function.Supplier;
import shop.persistence.Row;

final class Leak {
  Supplier<Object> row = Row::new;
}
