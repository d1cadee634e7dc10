// 109 domain writes a file through a formatter
// HX-32:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.Formatter;

final class Note {
  Object open() throws Exception {
    return new Formatter("x");
  }
}
