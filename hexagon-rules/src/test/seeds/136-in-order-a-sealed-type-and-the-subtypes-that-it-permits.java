// 136 in order: a sealed type and the subtypes that it permits
// nothing
// --- domain/shop/domain/account/Mark.java
package shop.domain.account;

sealed interface Mark permits Mark.Good, Poor {
  record Good() implements Mark {}

  static Mark poor() {
    return new Poor(1);
  }
}
// --- domain/shop/domain/account/Poor.java
package shop.domain.account;

record Poor(int points) implements Mark {}
