// 93 rest: a star import of types that are nested in a class of persistence
// javac onion HX-08:bytecode HX-08:source
// --- persistence/shop/persistence/Shapes.java
package shop.persistence;

public final class Shapes {
  public static final class Dot {}
}
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.persistence.Shapes.*;

final class Leak {
  Object dot = new Dot();
}
