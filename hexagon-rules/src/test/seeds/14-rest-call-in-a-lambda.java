// 14 rest: call in a lambda
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.function.Supplier;
import shop.persistence.Row;

final class Leak {
  Supplier<Object> row = () -> Row.empty();
}
