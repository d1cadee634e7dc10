// 01 domain: annotation of a JSON library on a field
// javac HX-10:bytecode HX-10:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import lib.json.JsonName;

final class Note {
  @JsonName String text;
}
