// 41 persistence opens a field by reflection
// HX-11:bytecode HX-11:source HX-26:bytecode HX-26:source
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

import java.lang.reflect.Field;

final class Extra {
  void open(Field field) {
    field.setAccessible(true);
  }
}
