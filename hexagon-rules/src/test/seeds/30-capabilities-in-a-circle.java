// 30 capabilities in a circle
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.domain.session.Session;

final class Note {
  Session session;
}
