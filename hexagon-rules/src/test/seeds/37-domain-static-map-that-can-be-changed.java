// 37 domain: static map that can be changed
// HX-25:bytecode HX-25:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.HashMap;
import java.util.Map;

final class Note {
  static final Map<String, String> NAMES = new HashMap<>();
}
