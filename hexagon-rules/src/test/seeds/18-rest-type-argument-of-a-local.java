// 18 rest: type argument of a local
// javac HX-08:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.ArrayList;
import shop.persistence.Row;

final class Leak {
  Object rows() {
    return new ArrayList<Row>();
  }
}
