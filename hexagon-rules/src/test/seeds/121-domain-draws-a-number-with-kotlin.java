// 121 domain draws a number with Kotlin
// javac HX-21:bytecode HX-21:source
// with Kotlin
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  int number() {
    return kotlin.random.Random.Default.nextInt();
  }
}
