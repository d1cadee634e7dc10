// 110 domain keeps preferences
// HX-32:bytecode HX-32:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.prefs.Preferences;

final class Note {
  String name() {
    return Preferences.userRoot().get("name", "");
  }
}
