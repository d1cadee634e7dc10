// 33 domain refers to the clock
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.time.Instant;
import java.util.function.Supplier;

final class Note {
  Supplier<Instant> now = Instant::now;
}
