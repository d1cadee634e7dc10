package io.sallyport.hexagon.command;

import io.sallyport.hexagon.Hexagon;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command is told.
 *
 * @param classes folders or jars; all exist
 */
record Description(Hexagon hexagon, List<Path> classes) {

  /**
   * Reads it; folders count from where the description lies.
   *
   * @throws BadDescription with everything that is wrong
   */
  static Description of(String text, Path folder) throws BadDescription {
    return DescriptionReader.read(SettingLines.of(text), folder);
  }
}
