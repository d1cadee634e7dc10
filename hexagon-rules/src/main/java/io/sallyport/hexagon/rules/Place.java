package io.sallyport.hexagon.rules;

/**
 * Where something was found.
 *
 * @param className full name of the class; a package for what stands in no class; empty for what is
 *     wrong with the description itself
 * @param file the source file as far as it is known; empty if it is not
 * @param line counted from 1; 0 if it is not known
 */
public record Place(String className, String file, int line) {

  /** The description of the hexagon itself. */
  public static final Place DESCRIPTION = new Place("", "", 0);
}
