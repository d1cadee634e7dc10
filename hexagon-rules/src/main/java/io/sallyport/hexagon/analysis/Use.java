package io.sallyport.hexagon.analysis;

/**
 * One class uses another.
 *
 * @param from full name of the class that does
 * @param to full name of the class that is used; {@code java.sql.*} for a package that is imported
 *     whole
 * @param member the method or field of it; one of the constants below for what is no member; empty
 *     if the type alone is named
 * @param file the source file as far as it is known
 * @param line counted from 1; 0 if the bytecode does not tell
 * @param what a verb phrase such as {@code calls Accounts.find(String)}
 */
public record Use(
    Scanner scanner, String from, String to, String member, String file, int line, String what) {

  /** The member of a use that constructs. */
  public static final String MAKES = "<init>";

  /** The member of a use that catches. */
  public static final String CATCHES = "<catch>";

  /** The member of a use that catches and does not throw again. */
  public static final String SWALLOWS = "<swallow>";

  /** The member of a use that writes into a static array, of which {@code Object} is the type. */
  public static final String CHANGES = "<change>";

  /** The member of a use that keeps a new one in a static field. */
  public static final String KEEPS = "<static>";

  /** How a use begins that stands in a comment. */
  public static final String MENTIONS = "mentions ";

  /** Whether it stands in a comment, which the compiler does not read. */
  public boolean isInComment() {
    return what.startsWith(MENTIONS);
  }

  /** The class at the top of the file that the user is in. */
  public String fromFile() {
    return outermost(from);
  }

  /** The same, seen in a file that is known better. */
  public Use in(String knownFile) {
    return new Use(scanner, from, to, member, knownFile, line, what);
  }

  /** The class that a class is nested in, or itself. */
  public static String outermost(String className) {
    int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
    return nested < 0 ? className : className.substring(0, nested);
  }
}
