// 79 capabilities in a circle that is allowed
// nothing
// with an allowed circle
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.domain.session.Session;

final class Note {
  Session session;
}
