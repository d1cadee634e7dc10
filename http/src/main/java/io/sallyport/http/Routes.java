package io.sallyport.http;

import java.util.List;

/** A group of routes that belong together. */
@FunctionalInterface
public interface Routes {
  void declare(Router router);

  static Routes of(Routes... groups) {
    List<Routes> all = List.of(groups);
    return router -> all.forEach(group -> group.declare(router));
  }
}
