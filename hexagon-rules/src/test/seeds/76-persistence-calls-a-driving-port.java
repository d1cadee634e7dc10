// 76 persistence calls a driving port
// javac HX-15:bytecode HX-15:source
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

import shop.application.api.OpenAccount;

final class Extra {
  Object open(OpenAccount port) {
    return port.open(null, "", null);
  }
}
