package io.sallyport.hexagon.rules;

/**
 * What reads the shape of types: for adapters that were given {@code java.lang.reflect}, to read
 * that of their own.
 */
final class ReflectionUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
          "java.lang.Class#newInstance",
          "java.lang.Class#getMethod",
          "java.lang.Class#getMethods",
          "java.lang.Class#getField",
          "java.lang.Class#getConstructor",
          "java.lang.Class#getDeclaredMethod",
          "java.lang.Class#getDeclaredMethods",
          "java.lang.Class#getDeclaredField",
          "java.lang.Class#getDeclaredFields",
          "java.lang.Class#getDeclaredConstructor",
          "java.lang.Class#getDeclaredConstructors",
          "java.lang.reflect.AccessibleObject",
          "java.lang.reflect.Constructor",
          "java.lang.reflect.Field",
          "java.lang.reflect.Method",
          "java.lang.reflect.Proxy");

  private ReflectionUses() {}
}
