// 35 domain draws a UUID
// HX-21:bytecode HX-21:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.UUID;

final class Note {
  UUID id = UUID.randomUUID();
}
