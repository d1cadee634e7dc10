// 79 capabilities in a cycle that is allowed
// HX-20:bytecode HX-20:source
// with an allowed cycle
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.domain.session.Session;

final class Note {
  Session session;
}
