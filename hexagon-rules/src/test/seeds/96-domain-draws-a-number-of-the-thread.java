// 96 domain draws a number of the thread
// HX-21:bytecode HX-21:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.concurrent.ThreadLocalRandom;

final class Note {
  int number() {
    return ThreadLocalRandom.current().nextInt();
  }
}
