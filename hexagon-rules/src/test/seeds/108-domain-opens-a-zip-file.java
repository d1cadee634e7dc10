// 108 domain opens a zip file
// HX-32:bytecode HX-32:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.zip.ZipFile;

final class Note {
  Object open(String name) throws Exception {
    return new ZipFile(name);
  }
}
