// 135 rest: a cycle that a const val closes, in Kotlin
// HX-35:source
// with Kotlin sources
// --- rest/shop/rest/PathsKt.java
package shop.rest;

/** As Kotlin compiles the file Paths.kt; the value of the constant is copied. */
final class PathsKt {
  static String home() {
    return "/home";
  }
}
// --- rest/shop/rest/Prefix.java
package shop.rest;

final class Prefix {
  static final String ROOT = "/";

  String home() {
    return PathsKt.home();
  }
}
// --- rest/kotlin/Paths.kt
package shop.rest

fun home() = shop.rest.Prefix.ROOT + "home"
