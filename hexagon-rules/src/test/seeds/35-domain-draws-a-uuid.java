// 35 domain draws a UUID
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.UUID;

final class Note {
  UUID id = UUID.randomUUID();
}
