package kotlin.random;

/** As Kotlin's own, as far as seeds use it. */
public abstract class Random {
  public static final Default Default = new Default();

  public abstract int nextInt();

  public static final class Default extends Random {
    @Override
    public int nextInt() {
      return 4;
    }
  }
}
