package io.sallyport.hexagon.report;

import java.util.Collection;
import java.util.Iterator;

/** What many class names begin with, which need not be read each time. */
final class CommonPackage {

  private CommonPackage() {}

  /** The longest package that holds all these classes; empty if there is none. */
  static String of(Collection<String> classNames) {
    Iterator<String> names = classNames.iterator();
    if (!names.hasNext()) {
      return "";
    }
    String common = packageOf(names.next());
    while (names.hasNext()) {
      String other = packageOf(names.next());
      while (!(other + ".").startsWith(common + ".") && !common.isEmpty()) {
        common = packageOf(common);
      }
    }
    return common;
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
