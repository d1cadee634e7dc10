// 78 domain: a driven port speaks of a technology
// HX-18:bytecode HX-32:bytecode HX-32:source
// --- domain/shop/domain/port/Archives.java
package shop.domain.port;

import java.util.zip.ZipFile;

public interface Archives {
  ZipFile open();
}
