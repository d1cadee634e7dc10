// 48 rest: class found through a method handle lookup
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.lang.invoke.MethodHandles;

final class Leak {
  Object row() throws ReflectiveOperationException {
    return MethodHandles.lookup().findClass("shop.persistence.Row");
  }
}
