// 122 domain asks a time source of Kotlin
// javac HX-21:bytecode HX-21:source
// with Kotlin
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  Object now() {
    return kotlin.time.TimeSource.Monotonic.INSTANCE.markNow();
  }
}
