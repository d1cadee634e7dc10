package io.sallyport.hexagon;

import java.util.List;

/** The rules of every hexagon. */
public final class Rules {
  private Rules() {}

  /** All of them, in the order of their ids. */
  public static List<Check> all() {
    return List.of();
  }
}
