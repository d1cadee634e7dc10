// 123 rest: a const val of persistence, in Kotlin
// HX-08:source
// with Kotlin sources
// --- persistence/shop/persistence/ColumnsKt.java
package shop.persistence;

/** As Kotlin compiles the file Columns.kt. */
public final class ColumnsKt {
  public static final String NAME = "name";
}
// --- rest/shop/rest/LeakKt.java
package shop.rest;

/** As Kotlin compiles the file Leak.kt. */
public final class LeakKt {
  public static String column() {
    return "name";
  }
}
// --- rest/kotlin/shop/rest/Leak.kt
package shop.rest

import shop.persistence.NAME

fun column(): String = NAME
