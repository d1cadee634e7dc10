// 04 domain: TYPE_USE annotation of an adapter
// javac HX-06:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.List;
import shop.persistence.Checked;

final class Note {
  List<@Checked String> lines;
}
