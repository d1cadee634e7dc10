// 133 domain: three classes in a cycle that a constant closes
// HX-35:source
// --- domain/shop/domain/account/Limit.java
package shop.domain.account;

final class Limit {
  static final int MOST = 3;
  Page page;
}
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  int most() {
    return Limit.MOST;
  }
}
// --- domain/shop/domain/account/Page.java
package shop.domain.account;

final class Page {
  Note note;
}
