// 33 domain refers to the clock
// HX-21:bytecode HX-21:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.time.Instant;
import java.util.function.Supplier;

final class Note {
  Supplier<Instant> now = Instant::now;
}
