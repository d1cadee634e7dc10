// 06 domain: a port exposes java.sql.Connection
// nothing
// --- domain/shop/domain/port/Connections.java
package shop.domain.port;

import java.sql.Connection;

public interface Connections {
  Connection open();
}
