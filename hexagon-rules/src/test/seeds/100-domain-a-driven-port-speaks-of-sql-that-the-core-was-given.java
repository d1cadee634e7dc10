// 100 domain: a driven port speaks of SQL that the core was given
// HX-18:bytecode
// with SQL in the core
// --- domain/shop/domain/port/Connections.java
package shop.domain.port;

import java.sql.Connection;

public interface Connections {
  Connection open();
}
