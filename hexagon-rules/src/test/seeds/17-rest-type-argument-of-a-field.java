// 17 rest: type argument of a field
// javac onion HX-08:bytecode HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.List;
import shop.persistence.Row;

final class Leak {
  List<Row> rows;
}
