// 40 application loads services
// HX-26:bytecode HX-26:source
// --- application/shop/application/account/Extra.java
package shop.application.account;

import java.util.ServiceLoader;

final class Extra {
  Object all = ServiceLoader.load(Runnable.class);
}
