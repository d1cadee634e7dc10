// 107 domain opens an archive
// HX-32:bytecode HX-32:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.jar.JarFile;

final class Note {
  Object open(String name) throws Exception {
    return new JarFile(name);
  }
}
