// 30 capabilities in a cycle
// HX-19:bytecode HX-19:source HX-20:bytecode HX-20:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.domain.session.Session;

final class Note {
  Session session;
}
