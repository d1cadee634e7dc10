// 03 domain: CLASS annotation of an adapter
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.persistence.Mapped;

@Mapped
final class Note {
}
