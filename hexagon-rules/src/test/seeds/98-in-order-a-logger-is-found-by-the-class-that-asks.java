// 98 in order: a logger is found by the class that asks
// nothing
// with method handles
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.lang.invoke.MethodHandles;

final class Note {
  static final String NAME = MethodHandles.lookup().lookupClass().getName();
}
