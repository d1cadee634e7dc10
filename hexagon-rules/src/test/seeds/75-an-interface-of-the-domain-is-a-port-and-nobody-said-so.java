// 75 an interface of the domain is a port and nobody said so
// HX-12:bytecode
// --- domain/shop/domain/account/Notifier.java
package shop.domain.account;

public interface Notifier {
  void tell(String what);
}
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

import shop.domain.account.Notifier;

final class Extra implements Notifier {
  @Override
  public void tell(String what) {}
}
