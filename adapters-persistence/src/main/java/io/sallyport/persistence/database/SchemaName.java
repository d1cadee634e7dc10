package io.sallyport.persistence.database;

import java.util.regex.Pattern;

/**
 * What the schema is called that holds our tables: 1 to 63 of {@code a-z}, {@code 0-9} and {@code
 * _}, no digit first. So it is one name, quoted or not, to every tool.
 */
public record SchemaName(String value) {

  private static final Pattern VALID = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  public static final SchemaName DEFAULT = new SchemaName("sallyport");

  /**
   * @throws IllegalArgumentException if it is no such name
   */
  public SchemaName {
    // PostgreSQL keeps names that begin with pg_ to itself.
    if (!VALID.matcher(value).matches() || value.startsWith("pg_")) {
      throw new IllegalArgumentException(
          "A schema is named by 1 to 63 of a-z, 0-9 and _, does not begin with a digit, and not"
              + " with pg_.");
    }
  }

  /** As it stands in a statement, where a word of SQL may be a name as well. */
  public String quoted() {
    return '"' + value + '"';
  }
}
