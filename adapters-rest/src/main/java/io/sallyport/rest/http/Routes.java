package io.sallyport.rest.http;

/** A group of routes that belong to one capability. */
@FunctionalInterface
public interface Routes {
  void declare(Router router);
}
