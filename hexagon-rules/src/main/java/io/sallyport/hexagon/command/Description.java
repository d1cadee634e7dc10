package io.sallyport.hexagon.command;

import io.sallyport.hexagon.description.Hexagon;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command is told.
 *
 * @param classes folders or jars; all exist
 */
record Description(Hexagon hexagon, List<Path> classes) {}
