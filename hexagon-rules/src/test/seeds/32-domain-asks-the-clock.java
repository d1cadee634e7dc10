// 32 domain asks the clock
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.time.Instant;

final class Note {
  Instant now = Instant.now();
}
