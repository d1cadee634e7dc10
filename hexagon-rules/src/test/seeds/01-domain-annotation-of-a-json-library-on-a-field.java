// 01 domain: annotation of a JSON library on a field
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import lib.json.JsonName;

final class Note {
  @JsonName String text;
}
