// 06 domain: a port exposes java.sql.Connection
// HX-10:bytecode HX-10:source HX-18:bytecode
// --- domain/shop/domain/port/Connections.java
package shop.domain.port;

import java.sql.Connection;

public interface Connections {
  Connection open();
}
