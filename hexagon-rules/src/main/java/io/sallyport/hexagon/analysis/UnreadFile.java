package io.sallyport.hexagon.analysis;

/**
 * Something among the classes of the program that was not read.
 *
 * @param className full name of the class that it should hold
 * @param file the class file or the jar, from the location that was given
 * @param what a verb phrase with the fix, such as {@code is empty; compile it again}
 */
public record UnreadFile(String className, String file, String what) {

  /** Whether it lies in a jar within a jar, where libraries lie too. */
  public boolean isNested() {
    return file.endsWith(".jar") && !className.isEmpty();
  }
}
