package io.sallyport.hexagon.command;

import java.io.Serializable;

/**
 * Something that must be put right before anything can be checked.
 *
 * @param line of the description, counted from one; 0 if it is no single line
 * @param sentence what is wrong, and the fix
 */
record Problem(int line, String sentence) implements Serializable {

  /** As compilers write it, so that editors find the line. */
  String in(String file) {
    return file + (line == 0 ? "" : ":" + line) + ": " + sentence;
  }
}
