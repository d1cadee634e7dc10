// 42 persistence ships a class in a package of the domain
// nothing
// --- persistence/shop/domain/account/Sneaky.java
package shop.domain.account;

final class Sneaky {}
