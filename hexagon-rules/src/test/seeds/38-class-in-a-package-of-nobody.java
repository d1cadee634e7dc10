// 38 class in a package of nobody
// onion HX-02
// --- domain/shop/util/Strings.java
package shop.util;

public final class Strings {}
