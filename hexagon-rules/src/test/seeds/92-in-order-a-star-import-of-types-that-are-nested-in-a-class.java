// 92 in order: a star import of types that are nested in a class
// nothing
// --- domain/shop/domain/account/Shapes.java
package shop.domain.account;

public final class Shapes {
  public enum Size { SMALL, LARGE }

  public static final class Dot {}
}
// --- domain/shop/domain/session/Extra.java
package shop.domain.session;

import static shop.domain.account.Shapes.Size.*;

import shop.domain.account.Shapes.*;

final class Extra {
  Size size = LARGE;
}
