// 02 domain: SOURCE annotation of an adapter
// javac HX-06:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.persistence.Stored;

@Stored
final class Note {
}
