package io.sallyport.security.password;

import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * The response for a range of digests: on each line the digits of one that follow the range, a
 * colon, and how often it was seen. Padding was seen zero times.
 */
final class RangeLines {

  private static final Pattern LINE = Pattern.compile("([0-9A-F]{35}):([0-9]{1,12})");
  private static final Pattern ZERO = Pattern.compile("0+");

  private RangeLines() {}

  /**
   * @param suffix the digits that follow the range, in capitals
   * @throws IOException if the response is something else
   */
  static boolean have(String response, String suffix) throws IOException {
    boolean found = false;
    Iterator<String> lines = response.lines().iterator();
    if (!lines.hasNext()) {
      throw new IOException("The service sent an empty range.");
    }
    while (lines.hasNext()) {
      var line = LINE.matcher(lines.next());
      if (!line.matches()) {
        throw new IOException("The service sent something else than a range.");
      }
      found |= line.group(1).equals(suffix) && !ZERO.matcher(line.group(2)).matches();
    }
    return found;
  }
}
