// 03 domain: CLASS annotation of an adapter
// javac onion HX-06:bytecode HX-06:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.persistence.Mapped;

@Mapped
final class Note {
}
