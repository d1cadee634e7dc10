package io.sallyport.hexagon.report;

/** A class without its package. */
public final class SimpleName {

  private SimpleName() {}

  /** {@code RegisterUser.Command} of {@code io.sallyport.domain.user.RegisterUser$Command}. */
  public static String of(String className) {
    String bare = className.substring(className.lastIndexOf('.') + 1);
    return bare.replaceFirst("\\$[0-9].*", "").replace('$', '.');
  }
}
