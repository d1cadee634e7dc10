// 48 rest: class found through a method handle lookup
// HX-08:source HX-11:bytecode HX-11:source HX-26:bytecode
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.lang.invoke.MethodHandles;

final class Leak {
  Object row() throws ReflectiveOperationException {
    return MethodHandles.lookup().findClass("shop.persistence.Row");
  }
}
