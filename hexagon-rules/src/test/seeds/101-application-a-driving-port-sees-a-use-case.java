// 101 application: a driving port sees a use case
// HX-31:bytecode HX-31:source
// --- application/shop/application/account/Opening.java
package shop.application.account;

public final class Opening {
  public static String word() {
    return "open";
  }
}
// --- application/shop/application/api/CloseAccount.java
package shop.application.api;

import shop.application.account.Opening;

public interface CloseAccount {
  default String word() {
    return Opening.word();
  }
}
