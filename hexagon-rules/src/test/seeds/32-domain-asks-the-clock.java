// 32 domain asks the clock
// HX-21:bytecode HX-21:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.time.Instant;

final class Note {
  Instant now = Instant.now();
}
