// 97 domain hands work to a pool
// HX-23:bytecode HX-23:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.concurrent.CompletableFuture;

final class Note {
  Object later() {
    return CompletableFuture.supplyAsync(() -> 1);
  }
}
