package io.sallyport.hexagon.eye;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that come with Java. */
final class Platform {
  private static final Map<String, Boolean> ASKED = new ConcurrentHashMap<>();

  private Platform() {}

  static boolean has(String className) {
    return ASKED.computeIfAbsent(className, Platform::find);
  }

  private static boolean find(String className) {
    String resource = className.replace('.', '/') + ".class";
    return ClassLoader.getPlatformClassLoader().getResource(resource) != null;
  }
}
