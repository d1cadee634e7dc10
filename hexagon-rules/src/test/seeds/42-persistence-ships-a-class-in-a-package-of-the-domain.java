// 42 persistence ships a class in a package of the domain
// HX-03
// --- persistence/shop/domain/account/Sneaky.java
package shop.domain.account;

final class Sneaky {}
