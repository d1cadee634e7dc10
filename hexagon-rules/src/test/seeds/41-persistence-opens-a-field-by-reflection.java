// 41 persistence opens a field by reflection
// nothing
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

import java.lang.reflect.Field;

final class Extra {
  void open(Field field) {
    field.setAccessible(true);
  }
}
