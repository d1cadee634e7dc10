// 138 in order: a comment that links back
// nothing
// --- domain/shop/domain/account/Limit.java
package shop.domain.account;

/** The limit of a {@link Note}. */
final class Limit {}
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  Limit limit;
}
