package io.sallyport.rest.request;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A member of a merge patch (RFC 7396), where absent and null differ: absent leaves the thing as it
 * is, null takes it away.
 *
 * @param value null if the member is, or is absent
 */
public record Patch<T>(boolean present, @Nullable T value) {

  public static <T> Patch<T> absent() {
    return new Patch<>(false, null);
  }

  public static <T> Patch<T> of(@Nullable T value) {
    return new Patch<>(true, value);
  }

  /** Does something with the value if the member is there and is not null. */
  public void ifGiven(Consumer<? super T> use) {
    if (value != null) {
      use.accept(value);
    }
  }
}
