// 54 rest: value in a var passed on
// HX-17:bytecode
// --- application/shop/application/api/Peek.java
package shop.application.api;

import shop.domain.account.Account;

public interface Peek {
  Account peek();
}
// --- rest/shop/rest/Leak.java
package shop.rest;

import java.util.function.Consumer;
import shop.application.api.Peek;

final class Leak {
  void show(Peek peek, Consumer<Object> to) {
    var account = peek.peek();
    to.accept(account);
  }
}
