// 137 in order: nested classes and enum constants with bodies that see each other
// nothing
// --- domain/shop/domain/account/Turn.java
package shop.domain.account;

enum Turn {
  LEFT {
    @Override
    Turn back() {
      return RIGHT;
    }
  },
  RIGHT {
    @Override
    Turn back() {
      return LEFT;
    }
  };

  abstract Turn back();

  static final class First {
    Second second;
  }

  static final class Second {
    First first;
  }
}
