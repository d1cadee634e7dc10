// 124 in order: a switch over an enum of another file
// nothing
// --- domain/shop/domain/account/Status.java
package shop.domain.account;

enum Status {
  OPEN,
  CLOSED
}
// --- domain/shop/domain/account/Turn.java
package shop.domain.account;

final class Turn {
  boolean isOpen(Status status) {
    return switch (status) {
      case OPEN -> true;
      case CLOSED -> false;
    };
  }
}
