package io.sallyport.hexagon.report;

import io.sallyport.hexagon.rules.Place;

/** Where in a file. */
final class Position {

  private Position() {}

  /**
   * {@code AccountsResource.java:41}, without folders, and without a line that is not known; empty
   * for what is in no class.
   */
  static String of(Place place) {
    String name = place.file().substring(place.file().lastIndexOf('/') + 1);
    String file = name.isEmpty() ? place.className() : name;
    return place.line() > 0 ? file + ":" + place.line() : file;
  }
}
