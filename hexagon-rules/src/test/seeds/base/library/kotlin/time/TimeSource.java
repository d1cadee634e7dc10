package kotlin.time;

/** As Kotlin's own, as far as seeds use it. */
public interface TimeSource {
  Object markNow();

  final class Monotonic implements TimeSource {
    public static final Monotonic INSTANCE = new Monotonic();

    @Override
    public Object markNow() {
      return this;
    }
  }
}
