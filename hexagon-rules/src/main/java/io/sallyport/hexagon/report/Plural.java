package io.sallyport.hexagon.report;

/** How many of a thing. */
public final class Plural {

  private Plural() {}

  /** {@code 1 class}, {@code 2 classes}. */
  public static String of(long count, String noun) {
    String ending = count == 1 ? "" : noun.endsWith("s") ? "es" : "s";
    return count + " " + noun + ending;
  }
}
