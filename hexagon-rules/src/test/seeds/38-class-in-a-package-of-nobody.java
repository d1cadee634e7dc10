// 38 class in a package of nobody
// nothing
// --- domain/shop/util/Strings.java
package shop.util;

public final class Strings {}
